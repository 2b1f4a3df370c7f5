import { combined } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * How much of the signal is left after each step of noising.
 * ᾱ_t = Π_(s≤t) (1 − β_s).
 * Noise rates in [0, 1], else RangeError. O(T).
 * Section 7; Ho, Jain and Abbeel, Denoising Diffusion Probabilistic Models (2020), equation 4.
 * @example diffusionAlphaBar([0.5, 0.5]) // => [0.5, 0.25]
 */
export function diffusionAlphaBar(betas: Vector): Vector {
  const check = new Guard('diffusionAlphaBar')
  check.within('betas', betas, (beta) => beta >= 0 && beta <= 1, 'a number from 0 to 1')
  let left = 1
  return betas.map((beta) => {
    left *= 1 - beta
    return left
  })
}

/**
 * The noised sample at any step in one jump.
 * x_t = √ᾱ x_0 + √(1 − ᾱ) ε.
 * x_0 and noise of equal length, ᾱ in [0, 1]; else RangeError. O(d).
 * Section 7; Ho, Jain and Abbeel, Denoising Diffusion Probabilistic Models (2020), equation 4.
 * @example diffusionForward([1, 2], 0.64, [1, -1]) // => [1.4, 1]
 */
export function diffusionForward(x0: Vector, alphaBar: number, noise: Vector): Vector {
  const check = new Guard('diffusionForward')
  check.paired({ x0, noise })
  check.fraction('alphaBar', alphaBar)
  const signal = Math.sqrt(alphaBar)
  const spread = Math.sqrt(1 - alphaBar)
  return check.finite(combined(x0, noise, (x, e) => signal * x + spread * e))
}
