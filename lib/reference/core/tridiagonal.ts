import type { Matrix, Vector } from '../types'
import { mirrorFor } from './householder'
import { inner } from './sums'

/** What is left of a symmetric matrix seen through a row of mirrors: entries on the diagonal and beside it, else 0. */
export interface Tridiagonal {
  diagonal: Vector
  /** beside[k] couples k and k + 1. */
  beside: Vector
  /** The normal of mirror k, for the entries from k + 1 on; it clears column k below its second entry. */
  mirrors: Matrix
}

/** Householder's reduction H⋯A⋯H, one mirror a column. Changes a. O(n³). */
export function tridiagonalize(a: Matrix): Tridiagonal {
  const diagonal: Vector = []
  const beside: Vector = []
  const mirrors: Matrix = []
  for (let k = 0; k < a.length; k += 1) {
    diagonal.push(a[k]![k]!)
    const column = a[k]!.slice(k + 1)
    if (column.length === 0) break
    const normal = mirrorFor(column)
    beside.push(column[0]! - 2 * normal[0]! * inner(normal, column))
    mirrors.push(normal)
    mirrorBothSides(a, normal, k + 1)
  }
  return { diagonal, beside, mirrors }
}

/** A ← HAH = A − n wᵀ − w nᵀ on the entries from `from` on, with p = 2An and w = p − (nᵀp)n. */
function mirrorBothSides(a: Matrix, normal: Vector, from: number): void {
  const image = normal.map((_, i) => 2 * inner(normal, a[from + i]!.slice(from)))
  const along = inner(normal, image)
  const w = image.map((value, i) => value - along * normal[i]!)
  for (let i = 0; i < normal.length; i += 1) {
    const row = a[from + i]!
    for (let j = 0; j < normal.length; j += 1) row[from + j]! -= normal[i]! * w[j]! + w[i]! * normal[j]!
  }
}

const MOST_STEPS = 100

/**
 * Eigenvalues of a tridiagonal matrix, left on its diagonal, by the QR algorithm with Wilkinson's shift; each rotation
 * also turns two of the given rows, which from the identity become the eigenvectors. About two steps an eigenvalue.
 */
export function diagonalize(matrix: Tridiagonal, rows: Matrix): void {
  for (let last = matrix.diagonal.length - 1; last > 0; last -= 1) {
    for (let step = 0; step < MOST_STEPS && coupled(matrix, last - 1); step += 1) {
      let first = last - 1
      while (first > 0 && coupled(matrix, first - 1)) first -= 1
      qrStep(matrix, rows, first, last)
    }
  }
}

/** Whether what couples k and k + 1 is more than a rounding error of its neighbours. */
function coupled({ diagonal, beside }: Tridiagonal, k: number): boolean {
  return Math.abs(beside[k]!) > Number.EPSILON * (Math.abs(diagonal[k]!) + Math.abs(diagonal[k + 1]!))
}

/** The eigenvalue of the last two by two block that is nearer to its last entry. */
function wilkinsonShift(before: number, coupling: number, end: number): number {
  const half = (before - end) / 2
  const reach = Math.hypot(half, coupling)
  return end - coupling ** 2 / (half + (half < 0 ? -reach : reach))
}

/** One implicit QR step on the block from `first` to `last`: each rotation clears what the one before let bulge out. */
function qrStep({ diagonal, beside }: Tridiagonal, rows: Matrix, first: number, last: number): void {
  let x = diagonal[first]! - wilkinsonShift(diagonal[last - 1]!, beside[last - 1]!, diagonal[last]!)
  let bulge = beside[first]!
  for (let k = first; k < last; k += 1) {
    const length = Math.hypot(x, bulge)
    const c = length === 0 ? 1 : x / length
    const s = length === 0 ? 0 : bulge / length
    if (k > first) beside[k - 1] = length
    const a = diagonal[k]!
    const b = beside[k]!
    const d = diagonal[k + 1]!
    diagonal[k] = c * c * a + 2 * c * s * b + s * s * d
    diagonal[k + 1] = s * s * a - 2 * c * s * b + c * c * d
    beside[k] = c * s * (d - a) + (c * c - s * s) * b
    turn(rows[k]!, rows[k + 1]!, c, s)
    if (k + 1 === last) break
    x = beside[k]!
    bulge = s * beside[k + 1]!
    beside[k + 1]! *= c
  }
}

/** (x, y) ← (cx + sy, cy − sx), entry by entry. */
export function turn(x: Vector, y: Vector, c: number, s: number): void {
  for (let i = 0; i < x.length; i += 1) {
    const old = x[i]!
    x[i] = c * old + s * y[i]!
    y[i] = c * y[i]! - s * old
  }
}
