import { attend, attentionOf } from '../core/attention'
import { product } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix } from '../types'

/** Each d × d; they act as X·W. */
export interface AttentionWeights {
  query: Matrix
  key: Matrix
  value: Matrix
  output: Matrix
}

/**
 * Which token may look at which: each at itself and what came before.
 * mask[i][j] = (j ≤ i); true = may attend.
 * length is an integer from 1, else RangeError. O(length²).
 * Section 3.5.5; Vaswani et al., Attention Is All You Need (2017), section 3.2.3.
 * @example causalMask(2) // => [[true, false], [true, true]]
 */
export function causalMask(length: number): boolean[][] {
  const check = new Guard('causalMask')
  check.size('length', length)
  check.room(length * length)
  return Array.from({ length }, (_, i) => Array.from({ length }, (__, j) => j <= i))
}

function checkKeys(check: Guard, Q: Matrix, K: Matrix, options: { causal?: boolean }): boolean {
  check.matrices({ Q, K })
  check.length('K[0]', K[0]!, Q[0]!.length, 'as long as a query')
  const { causal } = check.options(options, { causal: false })
  check.flag('causal', causal)
  if (causal) check.sameLength({ Q, K })
  check.room(Q.length * K.length)
  return causal
}

/**
 * How much each query looks at each key; every row adds up to 1.
 * A = softmax(QKᵀ/√d_k), row by row; with causal true query i sees the keys 0..i only. causal false.
 * Q is n × d and K is m × d (m = n where causal), gives n × m; else RangeError. O(nmd).
 * Section 3.5.2; torch softmax.
 * @example attentionWeights([[0], [1]], [[5], [7]], { causal: true }) // => [[1, 0], [0.11920292202211755, 0.8807970779778823]]
 */
export function attentionWeights(Q: Matrix, K: Matrix, options: { causal?: boolean } = {}): Matrix {
  const check = new Guard('attentionWeights')
  const causal = checkKeys(check, Q, K, options)
  return check.finite(attentionOf(Q, K, causal))
}

/**
 * Scaled dot-product attention: each query's mixture of the values.
 * Attention(Q, K, V) = softmax(QKᵀ/√d_k)V; causal false.
 * Q is n × d, K is m × d, V is m × e (m = n where causal), gives n × m weights and n × e output; else RangeError.
 * O(nm(d + e)). Section 3.5.2; torch MultiheadAttention with one head.
 * @example scaledDotProductAttention([[0]], [[1], [2]], [[10], [20]]) // => { "weights": [[0.5, 0.5]], "output": [[15]] }
 */
export function scaledDotProductAttention(
  Q: Matrix,
  K: Matrix,
  V: Matrix,
  options: { causal?: boolean } = {},
): { weights: Matrix; output: Matrix } {
  const check = new Guard('scaledDotProductAttention')
  const causal = checkKeys(check, Q, K, options)
  check.matrix('V', V)
  check.sameLength({ K, V })
  return check.finite(attend(Q, K, V, causal))
}

/**
 * Several attentions side by side, each on its own slice of the projections.
 * head_i = Attention(XW_Q, XW_K, XW_V) on the columns i·d/h … (i + 1)·d/h − 1, and Concat(head_1, …, head_h)W_O.
 * X is n × d, each weight d × d, heads divides d; causal false; else RangeError. O(nd² + n²d).
 * Section 3.5.3; torch MultiheadAttention(bias=False), whose matrices are the transposes.
 * @example multiHeadAttention([[1, 2]], { query: [[1, 0], [0, 1]], key: [[1, 0], [0, 1]], value: [[1, 0], [0, 1]], output: [[0, 1], [1, 0]] }, 2) // => [[2, 1]]
 */
export function multiHeadAttention(
  X: Matrix,
  w: AttentionWeights,
  heads: number,
  options: { causal?: boolean } = {},
): Matrix {
  const check = new Guard('multiHeadAttention')
  check.matrix('X', X)
  const size = X[0]!.length
  const { query, key, value, output } = check.fields('w', w, ['query', 'key', 'value', 'output'])
  const named = { 'w.query': query, 'w.key': key, 'w.value': value, 'w.output': output }
  for (const [name, weights] of Object.entries(named)) {
    check.square(name, weights)
    check.length(name, weights, size, 'one row for each column of X')
  }
  check.size('heads', heads)
  if (size % heads !== 0) check.refuse(`heads must divide the dimension (${size})`, heads)
  const { causal } = check.options(options, { causal: false })
  check.flag('causal', causal)
  check.room(X.length * X.length)
  const [Q, K, V] = [query, key, value].map((weights) => product(X, weights)) as [Matrix, Matrix, Matrix]
  const width = size / heads
  const outputs = Array.from({ length: heads }, (_, head) => {
    const slice = (rows: Matrix): Matrix => rows.map((row) => row.slice(head * width, (head + 1) * width))
    return attend(slice(Q), slice(K), slice(V), causal).output
  })
  const joined = X.map((_, token) => outputs.flatMap((rows) => rows[token]!))
  return check.finite(product(joined, output))
}
