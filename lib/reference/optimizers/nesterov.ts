import { averagedVelocity, descend } from '../core/optimizer-steps'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The point at which Nesterov momentum takes its gradient: where the velocity alone would lead.
 * θ̃ = θ − ημv; η 0.01, μ 0.9.
 * Two vectors of equal length, η ≥ 0, μ in [0, 1]; else RangeError. O(d).
 * Section 4.9.2; Sutskever et al., On the Importance of Initialization and Momentum in Deep Learning (2013).
 * @example nesterovLookahead([1], [2], { learningRate: 0.1, momentum: 0.5 }) // => [0.9]
 */
export function nesterovLookahead(
  theta: Vector,
  velocity: Vector,
  options: { learningRate?: number; momentum?: number } = {},
): Vector {
  const check = new Guard('nesterovLookahead')
  const { learningRate, momentum } = check.options(options, { learningRate: 0.01, momentum: 0.9 })
  check.paired({ theta, velocity })
  check.nonNegative('learningRate', learningRate)
  check.fraction('momentum', momentum)
  return check.finite(descend(theta, velocity, learningRate * momentum))
}

/**
 * One step of Nesterov momentum in the averaging form, given the gradient at the lookahead point.
 * v ← μv + (1 − μ)∇L(θ̃), θ ← θ − ηv; η 0.01, μ 0.9.
 * Three vectors of equal length, η ≥ 0, μ in [0, 1]; else RangeError. O(d).
 * Section 4.9.2; the step of torch.optim.SGD(nesterov=True), seen from the lookahead point.
 * @example nesterovStep([1], [2], [1], { learningRate: 0.1, momentum: 0.5 }) // => { "theta": [0.85], "velocity": [1.5] }
 */
export function nesterovStep(
  theta: Vector,
  lookaheadGradient: Vector,
  velocity: Vector,
  options: { learningRate?: number; momentum?: number } = {},
): { theta: Vector; velocity: Vector } {
  const check = new Guard('nesterovStep')
  const { learningRate, momentum } = check.options(options, { learningRate: 0.01, momentum: 0.9 })
  check.paired({ theta, lookaheadGradient, velocity })
  check.nonNegative('learningRate', learningRate)
  check.fraction('momentum', momentum)
  const next = averagedVelocity(velocity, lookaheadGradient, momentum)
  return check.finite({ theta: descend(theta, next, learningRate), velocity: next })
}
