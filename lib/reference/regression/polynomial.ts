import { leastSquares } from '../core/least-squares'
import { columnsOf, meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

function powers(x: number, from: number, to: number): Vector {
  return Array.from({ length: to - from + 1 }, (_, i) => x ** (from + i))
}

/**
 * Powers as features, with which a linear model bends.
 * Φ_i = [x_i, x_i², …, x_i^degree].
 * N values give N × degree; degree is an integer from 1, else RangeError. O(N · degree).
 * Section 2.1; scikit-learn PolynomialFeatures without its column of ones.
 * @example polynomialFeatures([2, 3], 3) // => [[2, 4, 8], [3, 9, 27]]
 */
export function polynomialFeatures(x: Vector, degree: number): Matrix {
  const check = new Guard('polynomialFeatures')
  check.vector('x', x)
  check.size('degree', degree)
  check.room(x.length * degree)
  return check.finite(x.map((value) => powers(value, 1, degree)))
}

/**
 * The polynomial of least squares.
 * c = argmin Σ_i (y_i − Σ_k c_k x_i^k)², given as [c_0, …, c_degree].
 * Two vectors of equal length, degree an integer from 0; RangeError for fewer different x than coefficients.
 * O(N · degree²). Section 2.1; numpy.polyfit reversed.
 * @example fitPolynomial([0, 1, 2], [1, 2, 5], 2) // => [1, 0, 1]
 */
export function fitPolynomial(x: Vector, y: Vector, degree: number): Vector {
  const check = new Guard('fitPolynomial')
  check.paired({ x, y })
  check.count('degree', degree)
  const different = new Set(x).size
  if (different <= degree) check.refuse(`x must have more than ${degree} different values`, different)
  const middle = meanOf(x)
  const reach = x.reduce((most, value) => Math.max(most, Math.abs(value - middle)), 0) || 1
  // Powers of (x − middle)/reach are far less alike than powers of x itself.
  const rows = x.map((value) => powers((value - middle) / reach, 0, degree))
  const fitted = leastSquares(columnsOf(rows), y) ?? check.refuse('the powers of x must be linearly independent', x)
  return check.finite(expanded(fitted, middle, reach))
}

/** Coefficients in x of the polynomial with the given coefficients in (x − middle)/reach, by Horner's scheme. */
function expanded(coefficients: Vector, middle: number, reach: number): Vector {
  return coefficients.reduceRight<Vector>((polynomial, coefficient) => {
    const raised = [0, ...polynomial].map((value) => value / reach)
    const lowered = [...polynomial, 0].map((value) => (value * middle) / reach)
    const next = raised.map((value, k) => value - lowered[k]!)
    next[0]! += coefficient
    return next.slice(0, coefficients.length)
  }, [])
}
