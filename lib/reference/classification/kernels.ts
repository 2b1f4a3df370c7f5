import { squaredEuclidean } from '../core/distances'
import { dotOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The kernel of no lift at all: the inner product.
 * k(a, b) = aᵀb.
 * Two vectors of equal length, else RangeError. O(d). Section 2.2; scikit-learn linear_kernel.
 * @example linearKernel([1, 2], [3, 4]) // => 11
 */
export function linearKernel(a: Vector, b: Vector): number {
  const check = new Guard('linearKernel')
  check.paired({ a, b })
  return check.finite(dotOf(a, b))
}

/**
 * The inner product of all monomials up to a degree, without writing them down.
 * k(a, b) = (γ aᵀb + c)^degree; γ 1, c (`coef0`) 1.
 * Two vectors of equal length, degree an integer from 1; else RangeError. O(d). Section 2.2; scikit-learn
 * polynomial_kernel.
 * @example polynomialKernel([1, 2], [3, 4], 2) // => 144
 */
export function polynomialKernel(a: Vector, b: Vector, degree: number, gamma: number = 1, coef0: number = 1): number {
  const check = new Guard('polynomialKernel')
  check.paired({ a, b })
  check.size('degree', degree)
  check.numbers({ gamma, coef0 })
  return check.finite((gamma * dotOf(a, b) + coef0) ** degree)
}

/**
 * The Gaussian kernel: 1 at the same point, falling with the squared distance.
 * k(a, b) = e^(−γ‖a − b‖²).
 * Two vectors of equal length, γ ≥ 0; else RangeError. O(d). Section 2.2; scikit-learn rbf_kernel.
 * @example rbfKernel([0, 0], [1, 1], 0.5) // => 0.36787944117144233
 */
export function rbfKernel(a: Vector, b: Vector, gamma: number): number {
  const check = new Guard('rbfKernel')
  check.paired({ a, b })
  check.nonNegative('gamma', gamma)
  return check.finite(Math.exp(-gamma * squaredEuclidean(a, b)))
}
