import { averagedVelocity, descend } from '../core/optimizer-steps'
import { combined } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * One step of momentum in the averaging form: the velocity is a moving average of the gradients.
 * v ← μv + (1 − μ)g, θ ← θ − ηv; η 0.01, μ 0.9. Steps are 1 − μ times as long as heavyBallStep's.
 * Three vectors of equal length, η ≥ 0, μ in [0, 1]; else RangeError. O(d).
 * Section 4.9.2; torch.optim.SGD(momentum=μ, dampening=μ).
 * @example momentumStep([1], [2], [1], { learningRate: 0.1, momentum: 0.5 }) // => { "theta": [0.85], "velocity": [1.5] }
 */
export function momentumStep(
  theta: Vector,
  gradient: Vector,
  velocity: Vector,
  options: { learningRate?: number; momentum?: number } = {},
): { theta: Vector; velocity: Vector } {
  const check = new Guard('momentumStep')
  const { learningRate, momentum } = check.options(options, { learningRate: 0.01, momentum: 0.9 })
  check.paired({ theta, gradient, velocity })
  check.nonNegative('learningRate', learningRate)
  check.fraction('momentum', momentum)
  const next = averagedVelocity(velocity, gradient, momentum)
  return check.finite({ theta: descend(theta, next, learningRate), velocity: next })
}

/**
 * One step of heavy-ball momentum: gradients add up in the velocity, which friction μ slows down.
 * v ← μv + g, θ ← θ − ηv; η 0.01, μ 0.9. Under a constant gradient v tends to g/(1 − μ).
 * Three vectors of equal length, η ≥ 0, μ in [0, 1]; else RangeError. O(d).
 * Section 4.9.2; torch.optim.SGD(momentum=μ).
 * @example heavyBallStep([1], [2], [1], { learningRate: 0.1, momentum: 0.5 }) // => { "theta": [0.75], "velocity": [2.5] }
 */
export function heavyBallStep(
  theta: Vector,
  gradient: Vector,
  velocity: Vector,
  options: { learningRate?: number; momentum?: number } = {},
): { theta: Vector; velocity: Vector } {
  const check = new Guard('heavyBallStep')
  const { learningRate, momentum } = check.options(options, { learningRate: 0.01, momentum: 0.9 })
  check.paired({ theta, gradient, velocity })
  check.nonNegative('learningRate', learningRate)
  check.fraction('momentum', momentum)
  const next = combined(velocity, gradient, (v, g) => momentum * v + g)
  return check.finite({ theta: descend(theta, next, learningRate), velocity: next })
}
