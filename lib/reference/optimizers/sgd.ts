import { descend } from '../core/optimizer-steps'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * One step of (stochastic) gradient descent: against the gradient, in proportion to it.
 * θ ← θ − η g.
 * Parameters and gradient of equal length, η ≥ 0; else RangeError. O(d). Section 4.9.1; torch.optim.SGD.
 * @example sgdStep([1, 2], [0.5, -1], 0.1) // => { "theta": [0.95, 2.1] }
 */
export function sgdStep(theta: Vector, gradient: Vector, learningRate: number): { theta: Vector } {
  const check = new Guard('sgdStep')
  check.paired({ theta, gradient })
  check.nonNegative('learningRate', learningRate)
  return check.finite({ theta: descend(theta, gradient, learningRate) })
}
