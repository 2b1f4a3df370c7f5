import type { Matrix, Vector } from '../types'
import { sortFalling } from './falling'
import { triangularize } from './householder'
import { inner, lengthOf, squaresOf } from './sums'
import { turn } from './tridiagonal'

const MOST_SWEEPS = 60

/**
 * Singular values, largest first, and right singular vectors as rows, of a matrix given by its columns, which are
 * changed. Mirrors first turn A into a triangle R with the same ones; then one-sided Jacobi rotations turn the columns
 * until they are orthogonal. Works on the data itself, so small singular values keep their digits, which the
 * eigenvalues of AᵀA would lose. O(rows · columns²), and columns³ a sweep, about ten sweeps.
 */
export function singularValues(data: Matrix): { values: Vector; vectors: Matrix } {
  const kept = Math.min(data[0]!.length, data.length)
  triangularize(data, kept)
  const columns = data.map((column) => column.slice(0, kept))
  const vectors = columns.map((_, i) => columns.map((__, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let rotations = 0
    for (let p = 0; p < columns.length; p += 1) {
      for (let q = p + 1; q < columns.length; q += 1) {
        if (orthogonalize(columns, vectors, p, q)) rotations += 1
      }
    }
    if (rotations === 0) break
  }
  const values = columns.map(lengthOf)
  sortFalling(values, vectors)
  return { values, vectors }
}

/** Turns columns p and q, and the rows of `vectors` with them, until they are orthogonal; false if they already were. */
function orthogonalize(columns: Matrix, vectors: Matrix, p: number, q: number): boolean {
  const x = columns[p]!
  const y = columns[q]!
  const xx = squaresOf(x)
  const yy = squaresOf(y)
  const xy = inner(x, y)
  if (xy === 0 || Math.abs(xy) <= Number.EPSILON * Math.sqrt(xx) * Math.sqrt(yy)) return false
  const cotangent = (yy - xx) / (2 * xy)
  const tangent = (cotangent >= 0 ? 1 : -1) / (Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent))
  const cosine = 1 / Math.sqrt(1 + tangent * tangent)
  const sine = tangent * cosine
  for (const rows of [columns, vectors]) turn(rows[p]!, rows[q]!, cosine, -sine)
  return true
}
