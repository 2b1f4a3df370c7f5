import type { Matrix, Vector } from '../types'

/**
 * The lower triangle L with LLᵀ = A; undefined where A is not positive definite. A pivot within the rounding error of
 * its diagonal entry counts as 0. O(n³).
 */
export function cholesky(a: Matrix): Matrix | undefined {
  const lower = a.map((row) => row.map(() => 0))
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = a[i]![j]!
      for (let k = 0; k < j; k += 1) rest -= lower[i]![k]! * lower[j]![k]!
      if (j < i) lower[i]![j] = rest / lower[j]![j]!
      else if (rest <= 10 * a.length * Number.EPSILON * a[i]![i]!) return undefined
      else lower[i]![i] = Math.sqrt(rest)
    }
  }
  return lower
}

/** Solves Lx = b for a lower triangle. */
export function solveLower(lower: Matrix, b: Vector): Vector {
  const x = [...b]
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) x[i]! -= lower[i]![j]! * x[j]!
    x[i]! /= lower[i]![i]!
  }
  return x
}

/** Solves LLᵀx = b. */
export function solveCholesky(lower: Matrix, b: Vector): Vector {
  const x = solveLower(lower, b)
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < x.length; j += 1) x[i]! -= lower[j]![i]! * x[j]!
    x[i]! /= lower[i]![i]!
  }
  return x
}
