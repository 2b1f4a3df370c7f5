import type { Guard } from '../guards'
import type { Matrix } from '../types'
import { euclidean } from './distances'
import { select } from './select'

/** The indices within eps of each row, the row itself among them. */
export function neighbourhoods(check: Guard, X: Matrix, eps: number, minSamples: number): number[][] {
  check.matrix('X', X)
  check.positive('eps', eps)
  check.size('minSamples', minSamples)
  check.room(X.length ** 2)
  return X.map((x) => {
    const near: number[] = []
    for (let j = 0; j < X.length; j += 1) if (euclidean(x, X[j]!) <= eps) near.push(j)
    return near
  })
}

/** The distance to the minSamples-th nearest row, the row itself being the first. */
export function coreDistanceOf(X: Matrix, index: number, minSamples: number): number {
  return select(
    X.map((y) => euclidean(X[index]!, y)),
    minSamples - 1,
  )
}
