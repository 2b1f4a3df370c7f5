/** The door to TensorFlow.js, on its CPU backend and without the checks it makes while developing. */
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-cpu'
import { type FunctionName, type Prepare, type Row, type Rowed, type Task, row, task } from './row'

tf.enableProdMode()

export { tf }

/** TensorFlow.js holds numbers in 32 bits, so that its results have at most seven digits. */
export const float32 = 'computes in 32-bit floats'

type Nested = number | Nested[]

/**
 * Timed: computing, getting the numbers out of the tensors, and setting their memory free. Not timed: making the
 * tensors that go in, and putting the numbers back into rows.
 */
export function tensorsTask(compute: () => tf.Tensor[], read: (results: Nested[]) => unknown): Task {
  return task(
    () => {
      let values: ArrayLike<number>[] = []
      tf.tidy(() => {
        values = compute().map((tensor) => tensor.dataSync<'float32'>())
      })
      return values
    },
    (values) => {
      let shapes: number[][] = []
      tf.tidy(() => {
        shapes = compute().map((tensor) => tensor.shape)
      })
      return read(values.map((numbers, i) => nested(Array.from(numbers), shapes[i]!)))
    },
  )
}

export function tensorTask(compute: () => tf.Tensor): Task {
  return tensorsTask(
    () => [compute()],
    ([result]) => result,
  )
}

function nested(numbers: number[], [rows, ...rest]: readonly number[]): Nested {
  if (rows === undefined) return numbers[0]!
  const width = numbers.length / rows
  return Array.from({ length: rows }, (_, i) => nested(numbers.slice(i * width, (i + 1) * width), rest))
}

/** A row whose only peer is TensorFlow.js. */
export function tensorRow<F extends FunctionName>(fn: F, { task, ...rest }: Rowed<F> & { task: Prepare<F> }): Row {
  return row(fn, { ...rest, peers: { 'TensorFlow.js': { task, differs: float32 } } })
}
