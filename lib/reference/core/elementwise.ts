import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/** Applies a function of one number to a number, a vector or a matrix and gives the same shape back. */
export function mapEntries<T extends number | Vector | Matrix>(name: string, x: T, f: (value: number) => number): T {
  const check = new Guard(name)
  if (!Array.isArray(x)) {
    check.number('x', x)
    return check.finite(f(x)) as T
  }
  if (isMatrix(x)) {
    check.matrix('x', x)
    return check.finite(x.map((row) => mapped(row, f))) as T
  }
  check.vector('x', x)
  return check.finite(mapped(x, f)) as T
}

/** A copy that is overwritten, which takes a third of the time of `map`. */
function mapped(x: Vector, f: (value: number) => number): Vector {
  const y = x.slice()
  for (let i = 0; i < y.length; i += 1) y[i] = f(y[i]!)
  return y
}

/** By `at`: where the same `[0]` reads vectors and matrices, V8 turns the vectors into lists of objects, in place. */
function isMatrix(x: Vector | Matrix): x is Matrix {
  return Array.isArray(x.at(0))
}
