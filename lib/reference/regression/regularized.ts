import { fitCentred } from '../core/linear-fit'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * Least squares with a penalty on the size of the weights, but not of the intercept.
 * (w, b) = argmin Σ_i (y_i − wᵀx_i − b)² + λ‖w‖².
 * X is N × D, y has N entries, λ ≥ 0; RangeError for λ 0 with linearly dependent columns. O((N + D) · D²).
 * Section 2.1; scikit-learn Ridge(alpha=λ).
 * @example fitRidge([[-1], [1]], [-2, 2], 2) // => { "weights": [1], "intercept": 0 }
 */
export function fitRidge(X: Matrix, y: Vector, lambda: number): { weights: Vector; intercept: number } {
  const check = new Guard('fitRidge')
  check.matrix('X', X)
  check.vector('y', y)
  check.sameLength({ X, y })
  check.nonNegative('lambda', lambda)
  const model = fitCentred(X, y, lambda)
  return check.finite(model ?? check.refuse('with lambda 0 the columns of X must be linearly independent', X))
}

/**
 * The lasso's answer for one coordinate: shrink by λ and stop at 0.
 * S(x, λ) = sign(x) · max(|x| − λ, 0), which minimises ½(w − x)² + λ|w|.
 * λ ≥ 0, else RangeError. O(1).
 * Section 2.1; Friedman, Hastie and Tibshirani, Regularization Paths via Coordinate Descent (2010).
 * @example softThreshold(-3, 1) // => -2
 */
export function softThreshold(x: number, lambda: number): number {
  const check = new Guard('softThreshold')
  check.number('x', x)
  check.nonNegative('lambda', lambda)
  return Math.sign(x) * Math.max(Math.abs(x) - lambda, 0)
}
