import type { Matrix, Vector } from '../types'
import { leastSquares } from './least-squares'
import { centred, columnsOf, dotOf, meanOf } from './sums'

export interface LinearModel {
  weights: Vector
  intercept: number
}

/**
 * Least squares with an intercept that is not penalised: centre, solve [X; √λ·I] w = [y; 0], put the intercept back.
 * Undefined where the columns of X are linearly dependent (or constant) and λ is 0.
 */
export function fitCentred(X: Matrix, y: Vector, lambda: number): LinearModel | undefined {
  const columns = columnsOf(X)
  const weights = leastSquares(...penalized(columns.map(centred), centred(y), lambda))
  if (!weights) return undefined
  return { weights, intercept: meanOf(y) - dotOf(weights, columns.map(meanOf)) }
}

/** The columns of [X; √λ·I], and [y; 0]. */
function penalized(columns: Matrix, y: Vector, lambda: number): [Matrix, Vector] {
  if (lambda === 0) return [columns, y]
  const extended = columns.map((column, j) => [...column, ...columns.map((_, i) => (i === j ? Math.sqrt(lambda) : 0))])
  return [extended, [...y, ...columns.map(() => 0)]]
}
