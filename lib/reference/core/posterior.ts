import type { Vector } from '../types'
import { softmaxOf } from './softmax'

/** Normalises e^score; undefined where every score is −∞, as when no class can explain what was seen. */
export function normalizedExponentials(scores: Vector): Vector | undefined {
  return scores.some((score) => score > -Infinity) ? softmaxOf(scores) : undefined
}

/** ln of a Gaussian density with independent dimensions. */
export function logDiagonalGaussian(x: Vector, mean: Vector, variance: Vector): number {
  return x.reduce((total, value, d) => {
    const spread = variance[d]!
    return total - (Math.log(2 * Math.PI * spread) + (value - mean[d]!) ** 2 / spread) / 2
  }, 0)
}
