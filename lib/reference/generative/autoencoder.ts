import { combined, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The variational autoencoder's regulariser: how far its code lies from a standard normal one, in nats.
 * KL(N(μ, σ²)‖N(0, 1)) = ½ Σ_d (μ_d² + σ_d² − 1 − ln σ_d²), given ln σ².
 * Two vectors of equal length; RangeError else, and where e^(ln σ²) overflows. O(d).
 * Section 7; torch.distributions.kl_divergence.
 * @example gaussianKlToStandard([1, 0], [0, 0]) // => 0.5
 */
export function gaussianKlToStandard(mean: Vector, logVariance: Vector): number {
  const check = new Guard('gaussianKlToStandard')
  check.paired({ mean, logVariance })
  return check.finite(sumOf(combined(mean, logVariance, (m, l) => (m * m + (Math.expm1(l) - l)) / 2)))
}

/**
 * A sample as a smooth function of mean and variance, so that gradients pass through.
 * z = μ + e^(½ ln σ²) ε.
 * Three vectors of equal length; RangeError else, and where the exponential overflows. O(d).
 * Section 7; Kingma and Welling, Auto-Encoding Variational Bayes (2014), section 2.4.
 * @example reparameterize([1, 2], [0, 0], [0.5, -1]) // => [1.5, 1]
 */
export function reparameterize(mean: Vector, logVariance: Vector, noise: Vector): Vector {
  const check = new Guard('reparameterize')
  check.paired({ mean, logVariance, noise })
  return check.finite(mean.map((m, d) => m + Math.exp(logVariance[d]! / 2) * noise[d]!))
}
