import type { Matrix, Vector } from '@/lib/reference'

/** Eigenvectors as the reference has them: by falling eigenvalue, each with its largest entry positive. */
export function byFallingValue(values: Vector, vectors: Matrix): { values: Vector; vectors: Matrix } {
  const order = values.map((_, i) => i).sort((i, j) => values[j]! - values[i]!)
  return { values: order.map((i) => values[i]!), vectors: order.map((i) => oriented(vectors[i]!)) }
}

export function oriented(x: Vector): Vector {
  const largest = Math.max(...x.map(Math.abs))
  const leading = x.find((value) => Math.abs(value) >= largest * (1 - 1e-6))!
  return leading < 0 ? x.map((value) => 0 - value) : x
}
