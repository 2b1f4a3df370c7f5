/** The door to TensorFlow.js, on its CPU backend and without the checks it makes while developing. */
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-cpu'
import { type FunctionName, type Prepare, type Row, type Rowed, type Task, row, task } from './row'

tf.enableProdMode()

export { tf }

/** TensorFlow.js holds numbers in 32 bits, so that its results have at most seven digits. */
export const float32 = 'computes in 32-bit floats'

type Nested = number | Nested[]

/** Timed: making the tensors that go in, computing, giving the results as lists, and setting the memory free. */
export function tensorsTask(compute: () => tf.Tensor[], read: (results: Nested[]) => unknown): Task {
  return task(() => {
    let results: Nested[] = []
    tf.tidy(() => {
      results = compute().map((tensor) => tensor.arraySync())
    })
    return results
  }, read)
}

export function tensorTask(compute: () => tf.Tensor): Task {
  return tensorsTask(
    () => [compute()],
    ([result]) => result,
  )
}

/** A row whose only peer is TensorFlow.js. */
export function tensorRow<F extends FunctionName>(fn: F, { task, ...rest }: Rowed<F> & { task: Prepare<F> }): Row {
  return row(fn, { ...rest, peers: { 'TensorFlow.js': { task, differs: float32 } } })
}
