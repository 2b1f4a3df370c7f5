import type { Matrix, Vector } from '../types'
import { lengthOf } from './sums'

/** The unit normal of the mirror that turns x onto the first axis; the zero vector, which mirrors nothing, for x = 0. */
export function mirrorFor(x: Vector): Vector {
  const length = lengthOf(x)
  const normal = x.slice()
  if (length === 0) return normal
  // To the far side of the axis, so that nothing cancels.
  normal[0]! += x[0]! < 0 ? -length : length
  const size = lengthOf(normal)
  for (let i = 0; i < normal.length; i += 1) normal[i]! /= size
  return normal
}

/** normalᵀx, on the entries of x from `from` on. */
export function along(x: Vector, normal: Vector, from: number): number {
  let total = 0
  for (let i = 0; i < normal.length; i += 1) total += normal[i]! * x[from + i]!
  return total
}

/** x ← x − 2 · normal · (normalᵀx), on the entries of x from `from` on. */
export function reflect(x: Vector, normal: Vector, from: number): void {
  const twice = 2 * along(x, normal, from)
  for (let i = 0; i < normal.length; i += 1) x[from + i]! -= twice * normal[i]!
}

/** Mirrors all columns until the first `count` are an upper triangle: the R of A = QR, and Qᵀ times the others. */
export function triangularize(columns: Matrix, count: number): void {
  for (let k = 0; k < count; k += 1) {
    const normal = mirrorFor(columns[k]!.slice(k))
    for (let j = k; j < columns.length; j += 1) reflect(columns[j]!, normal, k)
  }
}
