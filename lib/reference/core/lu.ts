import type { Matrix, Vector } from '../types'
import { isSingular } from './singular'
import { largestEntryOf } from './sums'

/** Relative to the largest entry; below it the exact test decides. */
const SMALL_PIVOT = 1e-6

/** PA = LU in one matrix: U on and above the diagonal, the multipliers of L below it. */
export interface Factors {
  lu: Matrix
  /** Row i of PA is row order[i] of A. */
  order: number[]
  sign: number
}

/** Gaussian elimination with partial pivoting; undefined where the matrix is exactly singular. O(n³). */
export function factorize(a: Matrix): Factors | undefined {
  const size = a.length
  const lu = a.map((row) => row.slice())
  const order = a.map((_, i) => i)
  let sign = 1
  let smallest = Infinity
  for (let k = 0; k < size; k += 1) {
    let pivot = k
    for (let i = k + 1; i < size; i += 1) if (Math.abs(lu[i]![k]!) > Math.abs(lu[pivot]![k]!)) pivot = i
    if (lu[pivot]![k] === 0) return undefined
    if (pivot !== k) {
      swap(lu, k, pivot)
      swap(order, k, pivot)
      sign = -sign
    }
    smallest = Math.min(smallest, Math.abs(lu[k]![k]!))
    for (let i = k + 1; i < size; i += 1) eliminate(lu[i]!, lu[k]!, k)
  }
  // A small pivot may be a true zero behind rounding errors, as in [[1, 2, 3], [4, 5, 6], [7, 8, 9]].
  if (smallest <= SMALL_PIVOT * largestEntryOf(a) && isSingular(a)) return undefined
  return { lu, order, sign }
}

function swap<T>(list: T[], i: number, j: number): void {
  const moved = list[i]!
  list[i] = list[j]!
  list[j] = moved
}

function eliminate(row: Vector, pivotRow: Vector, k: number): void {
  const factor = row[k]! / pivotRow[k]!
  for (let j = k + 1; j < row.length; j += 1) row[j]! -= factor * pivotRow[j]!
  row[k] = factor
}

/** Solves Ax = b from the factors of A: forward through L, back through U. O(n²). */
export function solveFactored({ lu, order }: Factors, b: Vector): Vector {
  const x = new Array<number>(b.length)
  for (let i = 0; i < x.length; i += 1) x[i] = b[order[i]!]! - partOf(lu[i]!, x, 0, i)
  for (let i = x.length - 1; i >= 0; i -= 1) x[i] = (x[i]! - partOf(lu[i]!, x, i + 1, x.length)) / lu[i]![i]!
  return x
}

/** Σ row_j x_j for j from `from` up to, but not including, `to`. */
function partOf(row: Vector, x: Vector, from: number, to: number): number {
  let total = 0
  for (let j = from; j < to; j += 1) total += row[j]! * x[j]!
  return total
}
