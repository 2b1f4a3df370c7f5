import type { Matrix, Vector } from '../types'
import { leastSquares } from './least-squares'
import { centred, centredRows, columnsOf, dotOf, meanOf } from './sums'

export interface LinearModel {
  weights: Vector
  intercept: number
}

/**
 * Least squares with an intercept that is not penalised: centre, solve [X; √λ·I] w = [y; 0], put the intercept back.
 * Undefined where the columns of X are linearly dependent (or constant) and λ is 0.
 */
export function fitCentred(X: Matrix, y: Vector, lambda: number): LinearModel | undefined {
  const rows = centredRows(X)
  const features = X[0]!.length
  const penalty = lambda === 0 ? 0 : features
  const ridge = Array.from({ length: penalty }, (_, i) =>
    Array.from({ length: features }, (__, j) => (i === j ? Math.sqrt(lambda) : 0)),
  )
  const weights = leastSquares([...rows, ...ridge], [...centred(y), ...ridge.map(() => 0)])
  if (!weights) return undefined
  return { weights, intercept: meanOf(y) - dotOf(weights, columnsOf(X).map(meanOf)) }
}
