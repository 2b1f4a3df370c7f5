import type { Guard } from '../guards'
import type { Matrix } from '../types'
import { euclidean } from './distances'

/** The indices within eps of each row, the row itself among them. */
export function neighbourhoods(check: Guard, X: Matrix, eps: number, minSamples: number): number[][] {
  check.matrices({ X })
  check.positive({ eps })
  check.sizes({ minSamples })
  check.room(X.length ** 2)
  return X.map((x) => X.flatMap((y, j) => (euclidean(x, y) <= eps ? [j] : [])))
}

/** The distance to the minSamples-th nearest row, the row itself being the first. */
export function coreDistanceOf(X: Matrix, index: number, minSamples: number): number {
  const distances = X.map((y) => euclidean(X[index]!, y)).sort((a, b) => a - b)
  return distances[minSamples - 1]!
}
