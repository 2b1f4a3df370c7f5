import type { Matrix } from '@/lib/reference'
import type { Inputs } from '../inputs'
import { tensorRow, tensorTask, tensorsTask, tf } from '../tensors'

/** What is added to the scores of keys that come later, where a query may not see them. */
const HIDDEN = -1e30

const mask = (length: number): tf.Tensor2D =>
  tf.tensor2d(Array.from({ length }, (_, i) => Array.from({ length }, (__, j) => (j <= i ? 0 : HIDDEN))))

/** softmax(QKᵀ/√d)V over the last two dimensions. */
function attend(Q: tf.Tensor, K: tf.Tensor, V: tf.Tensor, hidden: tf.Tensor | undefined): tf.Tensor[] {
  const scores = tf.div(tf.matMul(Q, K, false, true), Math.sqrt(Q.shape.at(-1)!))
  const weights = tf.softmax(hidden ? tf.add(scores, hidden) : scores)
  return [weights, tf.matMul(weights, V)]
}

/** Tokens of 2, 16 or 64 numbers. */
function tokens(n: number, inputs: Inputs): { shape: string; make: () => Matrix; width: number } {
  const width = n < 100 ? 2 : n < 10_000 ? 16 : 64
  const length = Math.round(n / width)
  return { shape: `${length}×${width}`, make: () => inputs.matrix(length, width), width }
}

export const attention = [
  tensorRow('scaledDotProductAttention', {
    counts: 'numbers of each of Q, K, V; more than 1,000 tokens would give over 1,000,000 weights',
    sizes: [10, 1_000, 64_000],
    input: (n, inputs) => {
      const { shape, make } = tokens(n, inputs)
      return { shape, args: [make(), make(), make()] }
    },
    task: (Q, K, V, { causal = false } = {}) =>
      tensorsTask(
        () => attend(tf.tensor2d(Q), tf.tensor2d(K), tf.tensor2d(V), causal ? mask(Q.length) : undefined),
        ([weights, output]) => ({ weights, output }),
      ),
  }),

  tensorRow('multiHeadAttention', {
    counts: 'numbers of X; more than 1,000 tokens would give over 1,000,000 weights',
    sizes: [10, 1_000, 32_000],
    input: (n, inputs) => {
      const { shape, make, width } = tokens(n, inputs)
      const square = (): Matrix => inputs.matrix(width, width)
      const weights = { query: square(), key: square(), value: square(), output: square() }
      return { shape: `${shape}, 2 heads`, args: [make(), weights, 2] }
    },
    task: (X, w, heads, { causal = false } = {}) =>
      tensorTask(() => {
        const x = tf.tensor2d(X)
        const [length, width] = x.shape
        const split = (projection: Matrix): tf.Tensor =>
          tf.transpose(tf.reshape(tf.matMul(x, tf.tensor2d(projection)), [length, heads, width / heads]), [1, 0, 2])
        const hidden = causal ? mask(length) : undefined
        const joined = attend(split(w.query), split(w.key), split(w.value), hidden)[1]!
        const rows = tf.reshape<tf.Rank.R2>(tf.transpose(joined, [1, 0, 2]), [length, width])
        return tf.matMul(rows, tf.tensor2d(w.output))
      }),
  }),
]
