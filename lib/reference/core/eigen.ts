import type { Matrix, Vector } from '../types'
import { lengthOf } from './sums'

const MOST_SWEEPS = 60

/** Turns a vector so that its largest entry is positive; of entries equal up to rounding, the first decides. */
export function oriented(x: Vector): Vector {
  const largest = x.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const leading = x.find((value) => Math.abs(value) >= largest * (1 - 1e-9)) ?? 0
  return leading < 0 ? x.map((value) => 0 - value) : [...x]
}

/** One Jacobi rotation in the (p, q) plane, which makes a[p][q] zero; `vectors` collects the rotations by rows. */
function rotate(a: Matrix, vectors: Matrix, p: number, q: number): void {
  const cotangent = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!)
  // The smaller root of t² + 2·cot·t − 1 = 0 keeps the rotation below 45°, which makes the method converge.
  const tangent = (cotangent >= 0 ? 1 : -1) / (Math.abs(cotangent) + Math.hypot(1, cotangent))
  const cosine = 1 / Math.hypot(1, tangent)
  const sine = tangent * cosine
  const turn = (x: number, y: number): [number, number] => [cosine * x - sine * y, sine * x + cosine * y]
  for (const row of a) [row[p], row[q]] = turn(row[p]!, row[q]!)
  for (let k = 0; k < a.length; k += 1) {
    ;[a[p]![k], a[q]![k]] = turn(a[p]![k]!, a[q]![k]!)
    ;[vectors[p]![k], vectors[q]![k]] = turn(vectors[p]![k]!, vectors[q]![k]!)
  }
  a[p]![q] = 0
  a[q]![p] = 0
}

/**
 * Eigenvalues, largest first, and unit eigenvectors as rows, of a symmetric matrix, by cyclic Jacobi rotations:
 * short, and accurate to the last digits also for the small eigenvalues. O(n³) a sweep, about ten sweeps.
 */
export function symmetricEigen(symmetric: Matrix): { values: Vector; vectors: Matrix } {
  const size = symmetric.length
  const a = symmetric.map((row, i) => row.map((value, j) => value / 2 + symmetric[j]![i]! / 2))
  const vectors = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let rotations = 0
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const negligible = Number.EPSILON * 0.01 * Math.sqrt(Math.abs(a[p]![p]!) * Math.abs(a[q]![q]!))
        if (a[p]![q] === 0 || Math.abs(a[p]![q]!) <= negligible) continue
        rotate(a, vectors, p, q)
        rotations += 1
      }
    }
    if (rotations === 0) break
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]!)
  return {
    values: order.map((i) => a[i]![i]!),
    vectors: order.map((i) => {
      const length = lengthOf(vectors[i]!)
      return oriented(vectors[i]!.map((value) => value / length))
    }),
  }
}
