import type { Matrix, Vector } from '../types'
import { sortFalling } from './falling'
import { reflect } from './householder'
import { largestEntryOf, largestSizeOf } from './sums'
import { diagonalize, tridiagonalize } from './tridiagonal'

/** Turns a vector so that its largest entry is positive; of entries equal up to rounding, the first decides. */
export function oriented(x: Vector): Vector {
  const y = x.slice()
  orient(y)
  return y
}

function orient(x: Vector): void {
  const enough = largestSizeOf(x) * (1 - 1e-9)
  let leading = 0
  while (Math.abs(x[leading]!) < enough) leading += 1
  if (x[leading]! < 0) for (let i = 0; i < x.length; i += 1) x[i] = 0 - x[i]!
}

/** What to divide by so that squares neither overflow nor vanish: 1, or a power of two, which rounds nothing. */
function scaleFor(size: number): number {
  if (size > SAFE_SIZES.from && size < SAFE_SIZES.to) return 1
  return 2 ** Math.max(SMALLEST_EXPONENT, Math.floor(Math.log2(size)))
}

const SAFE_SIZES = { from: 1e-100, to: 1e100 }

/** Its reciprocal is still a double. */
const SMALLEST_EXPONENT = -1000

/**
 * Eigenvalues, largest first, and unit eigenvectors as rows, of a symmetric matrix: mirrors make it tridiagonal, the
 * QR algorithm diagonal, and the same mirrors, last first, turn the eigenvectors back. O(n³).
 */
export function symmetricEigen(symmetric: Matrix): { values: Vector; vectors: Matrix } {
  const scale = scaleFor(largestEntryOf(symmetric))
  const half = 0.5 / scale
  // Copies that are overwritten: lists that hold doubles from the start.
  const a = symmetric.map((row) => row.slice())
  const vectors = symmetric.map((row) => row.slice())
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < a.length; j += 1) {
      a[i]![j] = half * symmetric[i]![j]! + half * symmetric[j]![i]!
      vectors[i]![j] = i === j ? 1 : 0
    }
  }
  const mirrors = tridiagonalize(a)
  diagonalize(a, vectors)
  const values = new Array<number>(a.length)
  for (let i = 0; i < a.length; i += 1) {
    values[i] = a[i]![i]! * scale
    for (let k = mirrors.length - 1; k >= 0; k -= 1) reflect(vectors[i]!, mirrors[k]!, k + 1)
    orient(vectors[i]!)
  }
  sortFalling(values, vectors)
  return { values, vectors }
}
