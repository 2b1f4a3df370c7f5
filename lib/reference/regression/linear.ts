import { fitCentred } from '../core/linear-fit'
import { columnsOf, dotOf, meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

function checkModel(check: Guard, X: Matrix, weights: Vector, intercept: number): void {
  check.matrix('X', X)
  check.vector('weights', weights)
  check.length('weights', weights, X[0]!.length, 'one for each column of X')
  check.number('intercept', intercept)
}

/**
 * What a linear model predicts for each sample.
 * ŷ = wᵀx + b.
 * X is N × D, weights has D entries, gives N; else RangeError. O(N · D). Section 2.1; scikit-learn LinearRegression.
 * @example linearPredict([[1, 2], [3, 4]], [2, -1], 0.5) // => [0.5, 2.5]
 */
export function linearPredict(X: Matrix, weights: Vector, intercept: number): Vector {
  const check = new Guard('linearPredict')
  checkModel(check, X, weights, intercept)
  return check.finite(X.map((row) => dotOf(row, weights) + intercept))
}

/**
 * Ordinary least squares with an intercept.
 * (w, b) = argmin Σ_i (y_i − wᵀx_i − b)².
 * X is N × D and y has N entries; RangeError where the columns are constant or linearly dependent, or N ≤ D.
 * O(N · D²), by Householder reflections on the centred columns. Section 2.1; scikit-learn LinearRegression.
 * @example fitLinearRegression([[0], [1], [2]], [1, 3, 5]) // => { "weights": [2], "intercept": 1 }
 */
export function fitLinearRegression(X: Matrix, y: Vector): { weights: Vector; intercept: number } {
  const check = new Guard('fitLinearRegression')
  check.matrix('X', X)
  check.vector('y', y)
  check.sameLength({ X, y })
  const model = fitCentred(X, y, 0)
  return check.finite(model ?? check.refuse('the columns of X must be linearly independent of each other and of 1', X))
}

/**
 * The gradient of the mean squared error of a linear model.
 * ∂MSE/∂w = (2/N) Σ_i (ŷ_i − y_i)x_i, ∂MSE/∂b = (2/N) Σ_i (ŷ_i − y_i).
 * X is N × D, y has N and weights D entries; else RangeError. O(N · D). Sections 2.1 and 4.9.1; torch autograd.
 * @example linearRegressionGradient([[1], [2]], [1, 2], [0], 0) // => { "weights": [-5], "intercept": -3 }
 */
export function linearRegressionGradient(
  X: Matrix,
  y: Vector,
  weights: Vector,
  intercept: number,
): { weights: Vector; intercept: number } {
  const check = new Guard('linearRegressionGradient')
  checkModel(check, X, weights, intercept)
  check.vector('y', y)
  check.sameLength({ X, y })
  const excess = X.map((row, i) => dotOf(row, weights) + intercept - y[i]!)
  return check.finite({
    weights: columnsOf(X).map((column) => (2 * dotOf(column, excess)) / y.length),
    intercept: 2 * meanOf(excess),
  })
}
