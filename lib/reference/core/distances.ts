import type { Vector } from '../types'
import { dotOf, lengthOf } from './sums'

export type Distance = (a: Vector, b: Vector) => number

// Sums of terms of one sign, in which nothing cancels: plain addition.

export function squaredEuclidean(a: Vector, b: Vector): number {
  let total = 0
  for (let i = 0; i < a.length; i += 1) {
    const gap = a[i]! - b[i]!
    total += gap * gap
  }
  return total
}

/** Outside of it the squares may have overflowed, or lost digits to underflow. */
const SAFE_SQUARES = { from: 1e-280, to: 1e300 }

export function euclidean(a: Vector, b: Vector): number {
  const squares = squaredEuclidean(a, b)
  if (squares > SAFE_SQUARES.from && squares < SAFE_SQUARES.to) return Math.sqrt(squares)
  return lengthOf(a.map((value, i) => value - b[i]!))
}

export function manhattan(a: Vector, b: Vector): number {
  let total = 0
  for (let i = 0; i < a.length; i += 1) total += Math.abs(a[i]! - b[i]!)
  return total
}

export function unit(x: Vector): Vector {
  const length = lengthOf(x)
  return x.map((value) => value / length)
}

export function cosine(a: Vector, b: Vector): number {
  return Math.min(1, Math.max(-1, dotOf(unit(a), unit(b))))
}

/** 1 − cos as half the squared distance of the unit vectors, which is exactly 0 for parallel ones. */
export const cosineGap: Distance = (a, b) => squaredEuclidean(unit(a), unit(b)) / 2
