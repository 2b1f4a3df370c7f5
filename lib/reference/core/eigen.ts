import type { Matrix, Vector } from '../types'
import { reflect } from './householder'
import { largestOf, largestSizeOf } from './sums'
import { diagonalize, tridiagonalize } from './tridiagonal'

/** Turns a vector so that its largest entry is positive; of entries equal up to rounding, the first decides. */
export function oriented(x: Vector): Vector {
  const largest = largestSizeOf(x)
  const leading = x.find((value) => Math.abs(value) >= largest * (1 - 1e-9)) ?? 0
  return leading < 0 ? x.map((value) => 0 - value) : [...x]
}

/**
 * Eigenvalues, largest first, and unit eigenvectors as rows, of a symmetric matrix: mirrors make it tridiagonal, the
 * QR algorithm diagonal, and the same mirrors, last first, turn the eigenvectors back. O(n³).
 */
export function symmetricEigen(symmetric: Matrix): { values: Vector; vectors: Matrix } {
  const largest = largestOf(symmetric.map(largestSizeOf))
  // By a power of two, which rounds nothing, so that squares neither overflow nor vanish.
  const scale = largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest))
  const a = symmetric.map((row, i) => row.map((value, j) => value / scale / 2 + symmetric[j]![i]! / scale / 2))
  const tridiagonal = tridiagonalize(a)
  const vectors = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  diagonalize(tridiagonal, vectors)
  const { diagonal, mirrors } = tridiagonal
  for (const vector of vectors) {
    for (let k = mirrors.length - 1; k >= 0; k -= 1) reflect(vector, mirrors[k]!, k + 1)
  }
  const order = diagonal.map((_, i) => i).sort((i, j) => diagonal[j]! - diagonal[i]!)
  return { values: order.map((i) => diagonal[i]! * scale), vectors: order.map((i) => oriented(vectors[i]!)) }
}
