import { type AdaptiveRates, type MomentsState, adam } from '../core/optimizer-steps'
import { Guard } from '../guards'
import type { Vector } from '../types'

function checkAdam(check: Guard, theta: Vector, gradient: Vector, state: MomentsState, rates: AdaptiveRates): void {
  const { m, v, step } = check.fields('state', state, ['m', 'v', 'step'])
  check.paired({ theta, gradient, m, v })
  check.within('v', v, (value) => value >= 0, 'a non-negative number')
  check.count('step', step)
  const { learningRate, beta1, beta2, epsilon } = rates
  check.allNonNegative({ learningRate, epsilon })
  check.fractions({ beta1, beta2 })
  // With β = 1 the bias correction divides by 1 − 1ᵗ = 0.
  if (beta1 === 1 || beta2 === 1) check.refuse('beta1 and beta2 must be below 1', [beta1, beta2])
}

/**
 * One step of Adam: momentum over the running size of the gradients, both corrected for their start at 0.
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ), θ ← θ − ηm̂/(√v̂ + ε);
 * η 0.001, β₁ 0.9, β₂ 0.999, ε 1e-8. `state.step` counts the steps before this one, so t = state.step + 1.
 * Vectors of equal length, v, η and ε not negative, betas in [0, 1); else RangeError. O(d).
 * Section 4.9.4; torch.optim.Adam.
 * @example adamStep([1], [2], { m: [0], v: [0], step: 0 }, { learningRate: 0.1, beta1: 0.5, beta2: 0.75, epsilon: 0 }) // => { "theta": [0.9], "m": [1], "v": [1], "step": 1 }
 */
export function adamStep(
  theta: Vector,
  gradient: Vector,
  state: { m: Vector; v: Vector; step: number },
  options: { learningRate?: number; beta1?: number; beta2?: number; epsilon?: number } = {},
): { theta: Vector; m: Vector; v: Vector; step: number } {
  const check = new Guard('adamStep')
  const rates = check.options(options, { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 })
  checkAdam(check, theta, gradient, state, rates)
  return check.finite(adam(theta, gradient, state, rates))
}

/**
 * One step of AdamW: Adam whose weight decay shrinks the parameters directly instead of joining the gradient.
 * θ ← (1 − ηλ)θ − ηm̂/(√v̂ + ε), with m̂ and v̂ as in adamStep; λ (`weightDecay`) 0.01, the rest as in adamStep.
 * Vectors of equal length, v, η, ε and λ not negative, betas in [0, 1); else RangeError. O(d).
 * Section 4.9.4; torch.optim.AdamW.
 * @example adamWStep([1], [2], { m: [0], v: [0], step: 0 }, { learningRate: 0.1, beta1: 0.5, beta2: 0.75, epsilon: 0, weightDecay: 0.5 }) // => { "theta": [0.85], "m": [1], "v": [1], "step": 1 }
 */
export function adamWStep(
  theta: Vector,
  gradient: Vector,
  state: { m: Vector; v: Vector; step: number },
  options: { learningRate?: number; beta1?: number; beta2?: number; epsilon?: number; weightDecay?: number } = {},
): { theta: Vector; m: Vector; v: Vector; step: number } {
  const check = new Guard('adamWStep')
  const defaults = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 }
  const { weightDecay, ...rates } = check.options(options, defaults)
  checkAdam(check, theta, gradient, state, rates)
  check.nonNegative('weightDecay', weightDecay)
  const decayed = theta.map((value) => (1 - rates.learningRate * weightDecay) * value)
  return check.finite(adam(decayed, gradient, state, rates))
}
