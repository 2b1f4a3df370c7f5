import { adagrad } from '../core/optimizer-steps'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * One step of AdaGrad: each parameter's rate shrinks with all the squared gradients it has seen.
 * s ← s + g², θ ← θ − ηg/(√s + ε); η 0.01, ε 1e-10.
 * Three vectors of equal length, s ≥ 0, η and ε not negative; else RangeError. O(d).
 * Section 4.9.5; torch.optim.Adagrad.
 * @example adagradStep([1], [3], [16], { learningRate: 0.5, epsilon: 0 }) // => { "theta": [0.7], "squareSum": [25] }
 */
export function adagradStep(
  theta: Vector,
  gradient: Vector,
  squareSum: Vector,
  options: { learningRate?: number; epsilon?: number } = {},
): { theta: Vector; squareSum: Vector } {
  const check = new Guard('adagradStep')
  const { learningRate, epsilon } = check.options(options, { learningRate: 0.01, epsilon: 1e-10 })
  check.paired({ theta, gradient, squareSum })
  check.within('squareSum', squareSum, (s) => s >= 0, 'a non-negative number')
  check.allNonNegative({ learningRate, epsilon })
  return check.finite(adagrad(theta, gradient, squareSum, learningRate, epsilon))
}
