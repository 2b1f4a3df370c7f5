import type { Matrix, Vector } from '@/lib/reference'
import { type Inputs, side } from '../inputs'
import type { Task } from '../row'
import { tensorTask, tensorRow, tensorsTask, tf } from '../tensors'

type Entries = number | Vector | Matrix

const elementwise =
  (f: (x: tf.Tensor) => tf.Tensor) =>
  (x: Entries): Task =>
    tensorTask(() => f(tf.tensor(x)))

const counts = 'numbers'

const vectorOf = (n: number, inputs: Inputs): { shape: string; args: [Vector] } => ({
  shape: `${n}`,
  args: [inputs.vector(n, -4, 4)],
})

function normalized(x: tf.Tensor, axis: number, epsilon: number): tf.Tensor {
  const { mean, variance } = tf.moments(x, axis, true)
  return tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, epsilon)))
}

export const layers = [
  tensorRow('relu', { counts, input: vectorOf, task: elementwise(tf.relu) }),
  tensorRow('leakyRelu', {
    counts,
    input: vectorOf,
    task: (x: Entries, slope = 0.01) => tensorTask(() => tf.leakyRelu(tf.tensor(x), slope)),
  }),
  tensorRow('sigmoid', { counts, input: vectorOf, task: elementwise(tf.sigmoid) }),
  tensorRow('tanh', { counts, input: vectorOf, task: elementwise(tf.tanh) }),
  tensorRow('softplus', { counts, input: vectorOf, task: elementwise(tf.softplus) }),
  tensorRow('gelu', {
    counts,
    input: vectorOf,
    task: elementwise((x) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1))),
  }),
  tensorRow('softmax', {
    counts: 'logits',
    input: vectorOf,
    task: (logits: Vector, temperature = 1) =>
      tensorTask(() => {
        const Z = tf.tensor1d(logits)
        return tf.softmax(temperature === 1 ? Z : tf.div(Z, temperature))
      }),
  }),

  tensorRow('layerNorm', {
    counts,
    input: vectorOf,
    task: (x, gamma, beta, epsilon = 1e-5) =>
      tensorTask(() => {
        const [X, scale, shift] = [tf.tensor1d(x), tf.tensor1d(gamma ?? [1]), tf.tensor1d(beta ?? [0])]
        return tf.add(tf.mul(normalized(X, 0, epsilon), scale), shift)
      }),
  }),
  tensorRow('batchNorm', {
    counts: 'numbers of X',
    input: (n, inputs) => {
      const columns = n < 100 ? 2 : 10
      return {
        shape: `${n / columns}×${columns}`,
        args: [inputs.matrix(n / columns, columns), inputs.vector(columns), inputs.vector(columns)],
      }
    },
    task: (X, gamma, beta, epsilon = 1e-5) =>
      tensorTask(() => {
        const [x, scale, shift] = [tf.tensor2d(X), tf.tensor1d(gamma), tf.tensor1d(beta)]
        const { mean, variance } = tf.moments(x, 0)
        return tf.batchNorm2d(x, mean as tf.Tensor1D, variance as tf.Tensor1D, shift, scale, epsilon)
      }),
  }),
  tensorRow('denseForward', {
    counts: 'weights',
    input: (n, inputs) => {
      const size = side(n)
      return {
        shape: `${size}×${size}, relu`,
        args: [inputs.vector(size), inputs.matrix(size, size), inputs.vector(size), 'relu'],
      }
    },
    task: (x, weights, bias, activation) => {
      if (activation !== 'relu') return undefined
      return tensorTask(() => {
        const [X, W, b] = [tf.tensor2d([x]), tf.tensor2d(weights), tf.tensor1d(bias)]
        return tf.squeeze(tf.fused.matMul({ a: X, b: W, transposeB: true, bias: b, activation }), [0])
      })
    },
  }),
  tensorRow('lstmStep', {
    counts: 'weights of the four gates',
    input: (n, inputs) => {
      const hidden = Math.max(1, Math.round(Math.sqrt(n / 8)))
      const gate = () => ({ weights: inputs.matrix(hidden, 2 * hidden), bias: inputs.vector(hidden) })
      const gates = { forget: gate(), input: gate(), candidate: gate(), output: gate() }
      return {
        shape: `4 of ${hidden}×${2 * hidden}`,
        args: [inputs.vector(hidden), inputs.vector(hidden), inputs.vector(hidden), gates],
      }
    },
    task: (x, h, c, w) => {
      const gates = [w.input, w.candidate, w.forget, w.output]
      // The kernel has the inputs before the hidden state, and a column for each unit. Not timed: an order of its own.
      const rows = gates.flatMap(({ weights }) =>
        weights.map((row) => [...row.slice(h.length), ...row.slice(0, h.length)]),
      )
      const biases = gates.flatMap(({ bias }) => bias)
      return tensorsTask(
        () => {
          const [kernel, bias] = [tf.transpose<tf.Tensor2D>(tf.tensor2d(rows)), tf.tensor1d(biases)]
          const [X, H, C] = [tf.tensor2d([x]), tf.tensor2d([h]), tf.tensor2d([c])]
          return tf.basicLSTMCell(tf.scalar(0), kernel, bias, X, C, H).map((state) => tf.squeeze(state, [0]))
        },
        ([cell, hidden]) => ({ h: hidden, c: cell }),
      )
    },
  }),
]
