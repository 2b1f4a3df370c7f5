import type { Vector } from '../types'
import { softmaxOf } from './softmax'

/** Indices from the largest value down; of equals the first comes first. */
export function descendingOrder(x: Vector): number[] {
  return x.map((_, i) => i).sort((i, j) => x[j]! - x[i]! || i - j)
}

/** The softmax over the k largest logits, 0 elsewhere. */
export function topSoftmax(logits: Vector, k: number, temperature: number): Vector {
  const kept = descendingOrder(logits).slice(0, k)
  const weights = softmaxOf(
    kept.map((i) => logits[i]!),
    temperature,
  )
  const spread = logits.map(() => 0)
  kept.forEach((i, position) => {
    spread[i] = weights[position]!
  })
  return spread
}
