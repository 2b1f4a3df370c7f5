import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/** Applies a function of one number to a number, a vector or a matrix and gives the same shape back. */
export function mapEntries<T extends number | Vector | Matrix>(name: string, x: T, f: (value: number) => number): T {
  const check = new Guard(name)
  if (!Array.isArray(x)) {
    check.numbers({ x })
    return check.finite(f(x)) as T
  }
  if (isMatrix(x)) {
    check.matrices({ x })
    return check.finite(x.map((row) => row.map(f))) as T
  }
  check.vectors({ x })
  return check.finite(x.map(f)) as T
}

function isMatrix(x: Vector | Matrix): x is Matrix {
  return Array.isArray(x[0])
}
