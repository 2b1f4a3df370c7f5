import type { Guard } from '../guards'
import type { Matrix } from '../types'
import { euclidean } from './distances'
import { select } from './select'

/** The indices within eps of each row in rising order, the row itself among them; each distance is computed once. */
export function neighbourhoods(check: Guard, X: Matrix, eps: number, minSamples: number): number[][] {
  check.matrix('X', X)
  check.positive('eps', eps)
  check.size('minSamples', minSamples)
  check.room(X.length ** 2)
  const near: number[][] = []
  for (let i = 0; i < X.length; i += 1) {
    const around: number[] = []
    for (let j = 0; j < i; j += 1) {
      if (euclidean(X[i]!, X[j]!) > eps) continue
      around.push(j)
      near[j]!.push(i)
    }
    around.push(i)
    near.push(around)
  }
  return near
}

/** The distance to the minSamples-th nearest row, the row itself being the first. */
export function coreDistanceOf(X: Matrix, index: number, minSamples: number): number {
  return select(
    X.map((y) => euclidean(X[index]!, y)),
    minSamples - 1,
  )
}
