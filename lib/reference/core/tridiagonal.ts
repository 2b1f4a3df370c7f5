import type { Matrix, Vector } from '../types'
import { along, mirrorFor, reflect } from './householder'
import { inner } from './sums'

/**
 * Householder's reduction H⋯A⋯H of a symmetric matrix, in place: what is off the diagonal and the two lines beside it
 * becomes 0. Gives the normals of the mirrors; mirror k clears row and column k and acts on the entries from k + 1 on.
 * Of the result only the diagonal and the line above it are kept up. O(n³).
 */
export function tridiagonalize(a: Matrix): Matrix {
  const mirrors: Matrix = []
  for (let k = 0; k + 2 < a.length; k += 1) {
    const normal = mirrorFor(a[k]!.slice(k + 1))
    mirrors.push(normal)
    reflect(a[k]!, normal, k + 1)
    mirrorBothSides(a, normal, k + 1)
  }
  return mirrors
}

/** A ← HAH = A − n wᵀ − w nᵀ on the entries from `from` on, with p = 2An and w = p − (nᵀp)n. */
function mirrorBothSides(a: Matrix, normal: Vector, from: number): void {
  const w = normal.slice()
  for (let i = 0; i < w.length; i += 1) w[i] = 2 * along(a[from + i]!, normal, from)
  const shared = inner(normal, w)
  for (let i = 0; i < w.length; i += 1) w[i]! -= shared * normal[i]!
  for (let i = 0; i < w.length; i += 1) {
    const row = a[from + i]!
    for (let j = 0; j < w.length; j += 1) row[from + j]! -= normal[i]! * w[j]! + w[i]! * normal[j]!
  }
}

const MOST_STEPS = 100

/**
 * Eigenvalues of a tridiagonal matrix, left on its diagonal, by the QR algorithm with Wilkinson's
 * shift; each rotation also turns two of the given rows, which from the identity become the eigenvectors. Reads and
 * writes the diagonal and the line above it only. About two steps an eigenvalue.
 */
export function diagonalize(a: Matrix, rows: Matrix): void {
  for (let last = a.length - 1; last > 0; last -= 1) {
    for (let step = 0; step < MOST_STEPS && coupled(a, last - 1); step += 1) {
      let first = last - 1
      while (first > 0 && coupled(a, first - 1)) first -= 1
      qrStep(a, rows, first, last)
    }
  }
}

/** Its square is still above 0; in a matrix whose largest entry is above 1e-100 it is nothing. */
const SMALLEST_COUPLING = 1e-150

/** Whether what couples k and k + 1 is more than a rounding error of its neighbours. */
function coupled(a: Matrix, k: number): boolean {
  const size = Math.abs(a[k]![k + 1]!)
  return size > SMALLEST_COUPLING && size > Number.EPSILON * (Math.abs(a[k]![k]!) + Math.abs(a[k + 1]![k + 1]!))
}

/** The eigenvalue of the last two by two block that is nearer to its last entry. */
function wilkinsonShift(before: number, coupling: number, end: number): number {
  const half = (before - end) / 2
  const reach = Math.sqrt(half * half + coupling * coupling)
  return end - (coupling * coupling) / (half + (half < 0 ? -reach : reach))
}

/** One implicit QR step on the block from `first` to `last`: each rotation clears what the one before let bulge out. */
function qrStep(a: Matrix, rows: Matrix, first: number, last: number): void {
  let x = a[first]![first]! - wilkinsonShift(a[last - 1]![last - 1]!, a[last - 1]![last]!, a[last]![last]!)
  let bulge = a[first]![first + 1]!
  for (let k = first; k < last; k += 1) {
    const length = Math.sqrt(x * x + bulge * bulge)
    const c = length === 0 ? 1 : x / length
    const s = length === 0 ? 0 : bulge / length
    if (k > first) a[k - 1]![k] = length
    x = rotateCorner(a[k]!, a[k + 1]!, k, c, s)
    turn(rows[k]!, rows[k + 1]!, c, s)
    if (k + 1 === last) break
    bulge = s * a[k + 1]![k + 2]!
    a[k + 1]![k + 2]! *= c
  }
}

/** Turns the two by two block at k by the angle with cosine c and sine s, from both sides; gives what then couples it. */
function rotateCorner(upper: Vector, lower: Vector, k: number, c: number, s: number): number {
  const p = upper[k]!
  const q = upper[k + 1]!
  const r = lower[k + 1]!
  upper[k] = c * c * p + 2 * c * s * q + s * s * r
  lower[k + 1] = s * s * p - 2 * c * s * q + c * c * r
  upper[k + 1] = c * s * (r - p) + (c * c - s * s) * q
  return upper[k + 1]!
}

/** (x, y) ← (cx + sy, cy − sx), entry by entry. */
export function turn(x: Vector, y: Vector, c: number, s: number): void {
  for (let i = 0; i < x.length; i += 1) {
    const old = x[i]!
    x[i] = c * old + s * y[i]!
    y[i] = c * y[i]! - s * old
  }
}
