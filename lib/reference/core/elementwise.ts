import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * Applies what maps a vector to a number, a vector or a matrix, and gives the same shape back. It takes the map of a whole
 * row, `(row) => row.map(…)`, because V8 compiles a map into a loop only where it sees the function that is mapped.
 */
export function mapRows<T extends number | Vector | Matrix>(name: string, x: T, map: (row: Vector) => Vector): T {
  const check = new Guard(name)
  if (!Array.isArray(x)) {
    check.numbers({ x })
    return check.finite(map([x])[0]) as T
  }
  if (isMatrix(x)) {
    check.matrices({ x })
    return check.finite(x.map((row) => map(row))) as T
  }
  check.vectors({ x })
  return check.finite(map(x)) as T
}

/** By `at`: where the same `[0]` reads vectors and matrices, V8 turns the vectors into lists of objects, in place. */
function isMatrix(x: Vector | Matrix): x is Matrix {
  return Array.isArray(x.at(0))
}
