import { erfOf, standardNormalCdf, standardNormalPdf } from '../core/normal'
import { logSumExpOf } from '../core/softmax'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The smooth maximum: the logarithm of a sum of exponentials.
 * LSE(x) = m + ln Σ_i e^(x_i − m), with m = max x_i, so that nothing overflows.
 * A vector, else RangeError. O(n). Section 4.8; scipy.special.logsumexp.
 * @example logSumExp([800, 800]) // => 800.6931471805599
 */
export function logSumExp(x: Vector): number {
  const check = new Guard('logSumExp')
  check.vector('x', x)
  return check.finite(logSumExpOf(x))
}

/**
 * The error function.
 * erf(x) = (2/√π) ∫₀ˣ e^(−t²) dt, by Cody's rational approximations of erf and of 1 − erf.
 * A finite number, else RangeError. O(1), within 1e-15. Section 4.1.3; scipy.special.erf.
 * @example erf(1) // => 0.8427007929497149
 */
export function erf(x: number): number {
  const check = new Guard('erf')
  check.number('x', x)
  return check.finite(erfOf(x))
}

/**
 * The density of the normal distribution.
 * φ(x) = e^(−(x − μ)²/(2σ²)) / (σ√(2π)); mean μ 0, deviation σ 1.
 * σ > 0, else RangeError. O(1). Section 2.3; scipy.stats.norm.pdf.
 * @example normalPdf(0) // => 0.3989422804014327
 */
export function normalPdf(x: number, mean: number = 0, sd: number = 1): number {
  const check = new Guard('normalPdf')
  check.number('x', x)
  check.number('mean', mean)
  check.positive('sd', sd)
  return check.finite(standardNormalPdf((x - mean) / sd) / sd)
}

/**
 * The probability that a normal variable is at most x.
 * Φ((x − μ)/σ) = ½(1 + erf((x − μ)/(σ√2))), with its digits kept in the lower tail; mean μ 0, deviation σ 1.
 * σ > 0, else RangeError. O(1). Section 4.1.3; scipy.stats.norm.cdf.
 * @example normalCdf(1.96) // => 0.9750021048517795
 */
export function normalCdf(x: number, mean: number = 0, sd: number = 1): number {
  const check = new Guard('normalCdf')
  check.number('x', x)
  check.number('mean', mean)
  check.positive('sd', sd)
  return check.finite(standardNormalCdf((x - mean) / sd))
}
