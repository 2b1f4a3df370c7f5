import type { Matrix } from '../types'

/** A double is an integer over a power of two; both are found without rounding. */
function asFraction(x: number): { numerator: bigint; power: number } {
  let power = 0
  let scaled = x
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    power += 1
  }
  return { numerator: BigInt(scaled), power }
}

/** The matrix times a power of two, in integers. */
function asIntegers(a: Matrix): bigint[][] {
  const fractions = a.map((row) => row.map(asFraction))
  const power = fractions.flat().reduce((largest, fraction) => Math.max(largest, fraction.power), 0)
  return fractions.map((row) => row.map((entry) => entry.numerator << BigInt(power - entry.power)))
}

/** Whether the determinant is exactly 0, by Bareiss's elimination in integers. O(n³) operations on growing integers. */
export function isExactlySingular(a: Matrix): boolean {
  const rows = asIntegers(a)
  let previous = 1n
  for (let k = 0; k < rows.length; k += 1) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (pivot < 0) return true
    ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
    for (let i = k + 1; i < rows.length; i += 1) {
      for (let j = k + 1; j < rows.length; j += 1) {
        rows[i]![j] = (rows[i]![j]! * rows[k]![k]! - rows[i]![k]! * rows[k]![j]!) / previous
      }
      rows[i]![k] = 0n
    }
    previous = rows[k]![k]!
  }
  return false
}
