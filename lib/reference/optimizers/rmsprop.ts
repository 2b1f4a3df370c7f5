import { rmsprop } from '../core/optimizer-steps'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * One step of RMSProp: each parameter's rate is divided by the running size of its gradients.
 * s ← βs + (1 − β)g², θ ← θ − ηg/(√s + ε); η 0.001, β (`decay`) 0.9, ε 1e-8.
 * Three vectors of equal length, s ≥ 0, η and ε not negative, β in [0, 1]; else RangeError. O(d).
 * Section 4.9.3; torch.optim.RMSprop(alpha=β).
 * @example rmspropStep([1], [4], [9], { learningRate: 0.1, decay: 0, epsilon: 0 }) // => { "theta": [0.9], "squareAverage": [16] }
 */
export function rmspropStep(
  theta: Vector,
  gradient: Vector,
  squareAverage: Vector,
  options: { learningRate?: number; decay?: number; epsilon?: number } = {},
): { theta: Vector; squareAverage: Vector } {
  const check = new Guard('rmspropStep')
  const rates = check.options(options, { learningRate: 0.001, decay: 0.9, epsilon: 1e-8 })
  check.paired({ theta, gradient, squareAverage })
  check.within('squareAverage', squareAverage, (s) => s >= 0, 'a non-negative number')
  check.allNonNegative({ learningRate: rates.learningRate, epsilon: rates.epsilon })
  check.fraction('decay', rates.decay)
  return check.finite(rmsprop(theta, gradient, squareAverage, rates))
}
