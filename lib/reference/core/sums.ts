import type { Matrix, Vector } from '../types'

// Index loops throughout: these functions are under everything else, and `for … of` takes four times as long.

/** What rounding sum + value to `next` loses, exactly (Knuth's TwoSum). */
function roundingError(sum: number, value: number, next: number): number {
  const part = next - sum
  return sum - (next - part) + (value - part)
}

/**
 * A compensated sum: what every addition loses is added up beside it, so that 1e16 + 1 − 1e16 is 1. NaN where an entry
 * is no number, as in what content and answers may bring.
 */
export function sumOf(x: Vector): number {
  const odd = x.length % 2
  let sum = odd === 1 ? x[0]! : 0
  if (typeof sum !== 'number') return NaN
  let lost = 0
  // Two entries a step, which takes two thirds of the time.
  for (let i = odd; i < x.length; i += 2) {
    const a = x[i]!
    const b = x[i + 1]!
    if (typeof a !== 'number' || typeof b !== 'number') return NaN
    const pair = a + b
    const next = sum + pair
    lost += roundingError(a, b, pair) + roundingError(sum, pair, next)
    sum = next
  }
  return sum + lost
}

export function meanOf(x: Vector): number {
  return sumOf(x) / x.length
}

/** Σ a_i b_i, compensated like a sum. */
export function dotOf(a: Vector, b: Vector): number {
  const odd = a.length % 2
  let sum = odd === 1 ? a[0]! * b[0]! : 0
  let lost = 0
  for (let i = odd; i < a.length; i += 2) {
    const first = a[i]! * b[i]!
    const second = a[i + 1]! * b[i + 1]!
    const pair = first + second
    const next = sum + pair
    lost += roundingError(first, second, pair) + roundingError(sum, pair, next)
    sum = next
  }
  return sum + lost
}

/** Σx². Among terms of one sign nothing cancels. */
export function squaresOf(x: Vector): number {
  const odd = x.length % 2
  let first = odd === 1 ? x[0]! * x[0]! : 0
  let second = 0
  for (let i = odd; i < x.length; i += 2) {
    const a = x[i]!
    const b = x[i + 1]!
    first += a * a
    second += b * b
  }
  return first + second
}

export function largestOf(x: Vector): number {
  let largest = -Infinity
  for (let i = 0; i < x.length; i += 1) if (x[i]! > largest) largest = x[i]!
  return largest
}

export function largestSizeOf(x: Vector): number {
  let largest = 0
  for (let i = 0; i < x.length; i += 1) if (Math.abs(x[i]!) > largest) largest = Math.abs(x[i]!)
  return largest
}

export function largestEntryOf(a: Matrix): number {
  let largest = 0
  for (let i = 0; i < a.length; i += 1) largest = Math.max(largest, largestSizeOf(a[i]!))
  return largest
}

/** Below it a sum of squares may have lost digits to underflow. */
const SMALL_SQUARES = 1e-280

/** √Σx² without overflow or underflow of the squares. */
export function lengthOf(x: Vector): number {
  const squares = squaresOf(x)
  if (squares > SMALL_SQUARES && squares < Infinity) return Math.sqrt(squares)
  const largest = largestSizeOf(x)
  if (largest === 0) return 0
  return largest * Math.sqrt(squaresOf(x.map((value) => value / largest)))
}

export function combined(a: Vector, b: Vector, operation: (x: number, y: number) => number): Vector {
  return a.map((value, i) => operation(value, b[i]!))
}

export function columnsOf(a: Matrix): Matrix {
  const columns = new Array<Vector>(a[0]!.length)
  for (let j = 0; j < columns.length; j += 1) {
    const column = new Array<number>(a.length)
    for (let i = 0; i < a.length; i += 1) column[i] = a[i]![j]!
    columns[j] = column
  }
  return columns
}

/** a·b by plain addition, of which matrix products are made: in two sums, as one would wait for each addition. */
export function inner(a: Vector, b: Vector): number {
  const odd = a.length % 2
  let first = odd === 1 ? a[0]! * b[0]! : 0
  let second = 0
  for (let i = odd; i < a.length; i += 2) {
    first += a[i]! * b[i]!
    second += a[i + 1]! * b[i + 1]!
  }
  return first + second
}

export function timesVector(a: Matrix, x: Vector): Vector {
  const result = new Array<number>(a.length)
  for (let i = 0; i < a.length; i += 1) result[i] = inner(a[i]!, x)
  return result
}

/** Each row of a with each column of b, which is copied into one list, column after column. */
export function product(a: Matrix, b: Matrix): Matrix {
  const width = b[0]!.length
  const rows = new Array<Vector>(a.length)
  for (let i = 0; i < a.length; i += 1) rows[i] = new Array<number>(width)
  const column = new Array<number>(b.length)
  for (let j = 0; j < width; j += 1) {
    for (let k = 0; k < b.length; k += 1) column[k] = b[k]![j]!
    for (let i = 0; i < a.length; i += 1) rows[i]![j] = inner(a[i]!, column)
  }
  return rows
}

/**
 * x − mean(x), computed from differences to the first value: exact to the last digits also where the values are
 * near 1e15 and their spread near 1, and exactly zero for a constant vector.
 */
export function centred(x: Vector): Vector {
  const first = x[0]!
  const mean = meanDifference(x, first)
  const result = new Array<number>(x.length)
  for (let i = 0; i < x.length; i += 1) result[i] = x[i]! - first - mean
  return result
}

/** Each column less its mean, by rows. */
export function centredRows(X: Matrix): Matrix {
  return columnsOf(columnsOf(X).map(centred))
}

/** Σ(x − mean(x))², from the same differences. */
export function squaredDeviations(x: Vector): number {
  const first = x[0]!
  const mean = meanDifference(x, first)
  const odd = x.length % 2
  let total = odd === 1 ? mean * mean : 0
  let others = 0
  for (let i = odd; i < x.length; i += 2) {
    const a = x[i]! - first - mean
    const b = x[i + 1]! - first - mean
    total += a * a
    others += b * b
  }
  return total + others
}

/** Σ(x − mean(x))(y − mean(y)), from the same differences. */
export function codeviation(x: Vector, y: Vector): number {
  const firstX = x[0]!
  const firstY = y[0]!
  const meanX = meanDifference(x, firstX)
  const meanY = meanDifference(y, firstY)
  let total = 0
  for (let i = 0; i < x.length; i += 1) total += (x[i]! - firstX - meanX) * (y[i]! - firstY - meanY)
  return total
}

/**
 * The mean of x − first, its first value: of the size of the spread, so that plain addition loses no digits. NaN where an
 * entry is no number.
 */
function meanDifference(x: Vector, first: number): number {
  if (typeof first !== 'number') return NaN
  // 0, or NaN where the first entry is not finite: it may be the only one.
  let total = first - first
  let others = 0
  for (let i = x.length % 2; i < x.length; i += 2) {
    const a = x[i]!
    const b = x[i + 1]!
    if (typeof a !== 'number' || typeof b !== 'number') return NaN
    total += a - first
    others += b - first
  }
  return (total + others) / x.length
}
