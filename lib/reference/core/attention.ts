import type { Matrix } from '../types'
import { softmaxOf } from './softmax'
import { dotOf, product } from './sums'

/** softmax(QKᵀ/√d) by rows; under a causal mask row i sees the keys 0..i and the rest gets exactly 0. */
export function attentionOf(Q: Matrix, K: Matrix, causal: boolean): Matrix {
  const scale = Math.sqrt(Q[0]!.length)
  return Q.map((query, i) => {
    const visible = causal ? K.slice(0, i + 1) : K
    const weights = softmaxOf(visible.map((key) => dotOf(query, key) / scale))
    return [...weights, ...K.slice(visible.length).map(() => 0)]
  })
}

export function attend(Q: Matrix, K: Matrix, V: Matrix, causal: boolean): { weights: Matrix; output: Matrix } {
  const weights = attentionOf(Q, K, causal)
  return { weights, output: product(weights, V) }
}
