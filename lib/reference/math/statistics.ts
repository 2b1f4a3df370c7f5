import { select } from '../core/select'
import { centred, codeviation, columnsOf, inner, largestOf, squaredDeviations } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * The total of a vector.
 * S = Σ_i x_i, with compensated summation: [1e16, 1, −1e16] gives 1.
 * A vector, else RangeError. O(n). Section 2.1; numpy.sum.
 * @example sum([1, 2, 3.5]) // => 6.5
 */
export function sum(x: Vector): number {
  return new Guard('sum').total('x', x)
}

/**
 * The arithmetic mean.
 * x̄ = (1/N) Σ_i x_i.
 * A vector, else RangeError. O(n). Section 2.1; numpy.mean.
 * @example mean([1, 2, 6]) // => 3
 */
export function mean(x: Vector): number {
  return new Guard('mean').total('x', x) / x.length
}

/**
 * The middle value of the sorted vector; the mean of the two middle ones where their number is even.
 * x̃ = x_((N+1)/2) for odd N, else ½(x_(N/2) + x_(N/2+1)), with x_1 ≤ … ≤ x_N.
 * A vector, else RangeError. O(n) on average, by selection. Section 2.1; numpy.median.
 * @example median([7, 1, 3, 2]) // => 2.5
 */
export function median(x: Vector): number {
  const check = new Guard('median')
  check.vector('x', x)
  const values = x.slice()
  const half = x.length >> 1
  const upper = select(values, half)
  return check.finite(x.length % 2 === 1 ? upper : (largestOf(values.slice(0, half)) + upper) / 2)
}

function varianceOf(check: Guard, x: Vector, ddof: number): number {
  const squares = check.squaredDeviations('x', x)
  check.count('ddof', ddof)
  if (x.length <= ddof) check.refuse(`x must have more than ddof (${ddof}) values`, x.length)
  return check.finite(squares / (x.length - ddof))
}

/**
 * The mean squared distance from the mean.
 * Var = Σ_i (x_i − x̄)² / (N − ddof); ddof 0, so divided by N.
 * A vector with more than ddof values, else RangeError. O(n), in two passes over differences, so that values near
 * 1e15 keep their digits. Section 1.2.1; numpy.var.
 * @example variance([2, 4, 4, 4, 5, 5, 7, 9]) // => 4
 */
export function variance(x: Vector, ddof: number = 0): number {
  return varianceOf(new Guard('variance'), x, ddof)
}

/**
 * The root of the variance, in the units of the data.
 * σ = √(Σ_i (x_i − x̄)² / (N − ddof)); ddof 0, so divided by N.
 * A vector with more than ddof values, else RangeError. O(n). Section 4.3; numpy.std.
 * @example standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // => 2
 */
export function standardDeviation(x: Vector, ddof: number = 0): number {
  return Math.sqrt(varianceOf(new Guard('standardDeviation'), x, ddof))
}

/**
 * How every pair of columns varies together.
 * S_jk = Σ_i (x_ij − x̄_j)(x_ik − x̄_k) / (N − ddof); ddof 1.
 * Rows are samples; N × D gives D × D. RangeError with N ≤ ddof. O(N · D²). Section 2.4; numpy.cov(rowvar=False).
 * @example covarianceMatrix([[1, 2], [3, 6]]) // => [[2, 4], [4, 8]]
 */
export function covarianceMatrix(X: Matrix, ddof: number = 1): Matrix {
  const check = new Guard('covarianceMatrix')
  check.matrix('X', X)
  check.count('ddof', ddof)
  if (X.length <= ddof) check.refuse(`X must have more than ddof (${ddof}) rows`, X.length)
  check.room(X[0]!.length ** 2)
  const columns = columnsOf(X).map(centred)
  return check.finite(columns.map((a) => columns.map((b) => inner(a, b) / (X.length - ddof))))
}

/**
 * Linear association, from −1 to 1.
 * r = Σ(x_i − x̄)(y_i − ȳ) / √(Σ(x_i − x̄)² Σ(y_i − ȳ)²).
 * Two vectors of equal length; RangeError where one is constant. O(n). Section 2.4; scipy.stats.pearsonr.
 * @example pearsonCorrelation([1, 2, 3], [2, 4, 6]) // => 1
 */
export function pearsonCorrelation(x: Vector, y: Vector): number {
  const check = new Guard('pearsonCorrelation')
  check.paired({ x, y })
  const sxx = squaredDeviations(x)
  const syy = squaredDeviations(y)
  if (sxx === 0) check.refuse('x must not be constant', x)
  if (syy === 0) check.refuse('y must not be constant', y)
  const r = codeviation(x, y) / Math.sqrt(sxx) / Math.sqrt(syy)
  return check.finite(Math.min(1, Math.max(-1, r)))
}
