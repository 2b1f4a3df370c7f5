import type { Matrix, Vector } from '../types'

/** Neumaier's compensated sum: 1e16 + 1 − 1e16 is 1. */
export function sumOf(x: Vector): number {
  let total = 0
  let lost = 0
  for (const value of x) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

export function meanOf(x: Vector): number {
  return sumOf(x) / x.length
}

export function dotOf(a: Vector, b: Vector): number {
  return sumOf(a.map((value, i) => value * b[i]!))
}

export function squaresOf(x: Vector): number {
  return sumOf(x.map((value) => value * value))
}

/** √Σx² without overflow or underflow of the squares. */
export function lengthOf(x: Vector): number {
  const largest = x.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (largest === 0) return 0
  return largest * Math.sqrt(squaresOf(x.map((value) => value / largest)))
}

export function combined(a: Vector, b: Vector, operation: (x: number, y: number) => number): Vector {
  return a.map((value, i) => operation(value, b[i]!))
}

export function columnsOf(a: Matrix): Matrix {
  return a[0]!.map((_, j) => a.map((row) => row[j]!))
}

export function timesVector(a: Matrix, x: Vector): Vector {
  return a.map((row) => dotOf(row, x))
}

export function product(a: Matrix, b: Matrix): Matrix {
  const columns = columnsOf(b)
  return a.map((row) => columns.map((column) => dotOf(row, column)))
}

/**
 * x − mean(x), computed from differences to the first value: exact to the last digits also where the values are
 * near 1e15 and their spread near 1, and exactly zero for a constant vector.
 */
export function centred(x: Vector): Vector {
  const shifted = x.map((value) => value - x[0]!)
  const mean = meanOf(shifted)
  return shifted.map((value) => value - mean)
}
