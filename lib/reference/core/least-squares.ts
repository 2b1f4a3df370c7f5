import type { Matrix, Vector } from '../types'
import { columnsOf, lengthOf } from './sums'

/**
 * The w that makes ‖Aw − b‖ smallest, by Householder reflections, which lose half as many digits as the normal
 * equations. Columns are scaled to length 1 first, so that units do not decide about the rank.
 * Undefined where the columns are linearly dependent up to rounding. O(rows · columns²).
 */
export function leastSquares(a: Matrix, b: Vector): Vector | undefined {
  const lengths = columnsOf(a).map(lengthOf)
  if (a.length < lengths.length || lengths.includes(0)) return undefined
  const columns = columnsOf(a).map((column, j) => column.map((value) => value / lengths[j]!))
  const target = [...b]
  const diagonal: Vector = []
  for (let k = 0; k < columns.length; k += 1) {
    const tail = columns[k]!.slice(k)
    const length = lengthOf(tail)
    if (length <= 10 * a.length * Number.EPSILON) return undefined
    const mirror = [tail[0]! + (tail[0]! < 0 ? -length : length), ...tail.slice(1)]
    const half = mirror.reduce((total, value) => total + value * value, 0) / 2
    ;[...columns.slice(k + 1), target].forEach((x) => reflect(x, mirror, half, k))
    diagonal.push(tail[0]! < 0 ? length : -length)
  }
  return backSubstitute(columns, diagonal, target).map((value, j) => value / lengths[j]!)
}

/** x − mirror · (mirrorᵀx)/half on the entries from k on. */
function reflect(x: Vector, mirror: Vector, half: number, k: number): void {
  const along = mirror.reduce((total, value, i) => total + value * x[k + i]!, 0) / half
  mirror.forEach((value, i) => {
    x[k + i]! -= along * value
  })
}

function backSubstitute(columns: Matrix, diagonal: Vector, target: Vector): Vector {
  const solution = diagonal.map((_, i) => target[i]!)
  for (let i = solution.length - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < solution.length; j += 1) solution[i]! -= columns[j]![i]! * solution[j]!
    solution[i]! /= diagonal[i]!
  }
  return solution
}
