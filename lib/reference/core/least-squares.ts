import type { Matrix, Vector } from '../types'
import { triangularize } from './householder'
import { lengthOf } from './sums'

/**
 * The w that makes ‖Aw − b‖ smallest, A given by its columns, by Householder reflections, which lose half as many
 * digits as the normal equations. Columns are scaled to length 1 first, so that units do not decide about the rank.
 * Undefined where the columns are linearly dependent up to rounding. O(rows · columns²).
 */
export function leastSquares(a: Matrix, b: Vector): Vector | undefined {
  const lengths = a.map(lengthOf)
  if (b.length < a.length || lengths.includes(0)) return undefined
  const columns = a.map((column, j) => divided(column, lengths[j]!))
  const target = b.slice()
  triangularize([...columns, target], columns.length)
  const negligible = 10 * b.length * Number.EPSILON
  if (columns.some((column, k) => Math.abs(column[k]!) <= negligible)) return undefined
  return backSubstitute(columns, target).map((value, j) => value / lengths[j]!)
}

function divided(x: Vector, by: number): Vector {
  const y = x.slice()
  for (let i = 0; i < y.length; i += 1) y[i]! /= by
  return y
}

function backSubstitute(columns: Matrix, target: Vector): Vector {
  const solution = columns.map((_, i) => target[i]!)
  for (let i = solution.length - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < solution.length; j += 1) solution[i]! -= columns[j]![i]! * solution[j]!
    solution[i]! /= columns[i]![i]!
  }
  return solution
}
