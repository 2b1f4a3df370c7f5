import { adadelta } from '../core/optimizer-steps'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * One step of Adadelta: RMSProp with its rate replaced by the running size of its own steps.
 * s ← ρs + (1 − ρ)g², Δ = √(u + ε)/√(s + ε) · g, u ← ρu + (1 − ρ)Δ², θ ← θ − ηΔ; η 1, ρ (`decay`) 0.9, ε 1e-6.
 * Vectors of equal length, both averages and η and ε not negative, ρ in [0, 1]; else RangeError. O(d).
 * Section 4.9.5; torch.optim.Adadelta.
 * @example adadeltaStep([1], [2], { squareAverage: [4], deltaAverage: [1] }, { epsilon: 0 }) // => { "theta": [0], "squareAverage": [4], "deltaAverage": [1] }
 */
export function adadeltaStep(
  theta: Vector,
  gradient: Vector,
  state: { squareAverage: Vector; deltaAverage: Vector },
  options: { learningRate?: number; decay?: number; epsilon?: number } = {},
): { theta: Vector; squareAverage: Vector; deltaAverage: Vector } {
  const check = new Guard('adadeltaStep')
  const rates = check.options(options, { learningRate: 1, decay: 0.9, epsilon: 1e-6 })
  const { squareAverage, deltaAverage } = check.fields('state', state, ['squareAverage', 'deltaAverage'])
  check.paired({ theta, gradient, squareAverage, deltaAverage })
  check.within('squareAverage', squareAverage, (s) => s >= 0, 'a non-negative number')
  check.within('deltaAverage', deltaAverage, (s) => s >= 0, 'a non-negative number')
  check.allNonNegative({ learningRate: rates.learningRate, epsilon: rates.epsilon })
  check.fraction('decay', rates.decay)
  return check.finite(adadelta(theta, gradient, state, rates))
}
