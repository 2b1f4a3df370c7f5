import type { Vector } from '../types'
import { combined, dotOf, lengthOf, squaresOf, sumOf } from './sums'

export type Distance = (a: Vector, b: Vector) => number

const difference = (a: Vector, b: Vector): Vector => combined(a, b, (x, y) => x - y)

export const euclidean: Distance = (a, b) => lengthOf(difference(a, b))
export const squaredEuclidean: Distance = (a, b) => squaresOf(difference(a, b))
export const manhattan: Distance = (a, b) => sumOf(difference(a, b).map(Math.abs))

export function unit(x: Vector): Vector {
  const length = lengthOf(x)
  return x.map((value) => value / length)
}

export function cosine(a: Vector, b: Vector): number {
  return Math.min(1, Math.max(-1, dotOf(unit(a), unit(b))))
}

/** 1 − cos as half the squared distance of the unit vectors, which is exactly 0 for parallel ones. */
export const cosineGap: Distance = (a, b) => squaredEuclidean(unit(a), unit(b)) / 2
