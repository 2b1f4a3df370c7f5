import type { Matrix, Vector } from '../types'
import { triangularize } from './householder'
import { columnsOf, lengthOf } from './sums'

/**
 * The w that makes ‖Aw − b‖ smallest, by Householder reflections, which lose half as many digits as the normal
 * equations. Columns are scaled to length 1 first, so that units do not decide about the rank.
 * Undefined where the columns are linearly dependent up to rounding. O(rows · columns²).
 */
export function leastSquares(a: Matrix, b: Vector): Vector | undefined {
  const raw = columnsOf(a)
  const lengths = raw.map(lengthOf)
  if (a.length < lengths.length || lengths.includes(0)) return undefined
  const columns = raw.map((column, j) => column.map((value) => value / lengths[j]!))
  const target = [...b]
  triangularize([...columns, target], columns.length)
  const negligible = 10 * a.length * Number.EPSILON
  if (columns.some((column, k) => Math.abs(column[k]!) <= negligible)) return undefined
  return backSubstitute(columns, target).map((value, j) => value / lengths[j]!)
}

function backSubstitute(columns: Matrix, target: Vector): Vector {
  const solution = columns.map((_, i) => target[i]!)
  for (let i = solution.length - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < solution.length; j += 1) solution[i]! -= columns[j]![i]! * solution[j]!
    solution[i]! /= columns[i]![i]!
  }
  return solution
}
