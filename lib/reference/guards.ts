import { squaredDeviations, sumOf } from './core/sums'
import type { Matrix, Tensor3, Vector } from './types'

/** No result holds more numbers than this: `linspace(0, 1, 1e9)` is refused before it takes the memory. */
const MOST_ENTRIES = 1_000_000

function shown(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value)
  const spelled = (_key: string, part: unknown): unknown =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part
  const text = JSON.stringify(value, spelled) ?? typeof value
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const isFinite = (value: unknown): value is number => Number.isFinite(value)

/** Where the first entry stands that is no finite number, or −1. */
function firstNotFinite(x: Vector): number {
  let i = 0
  // All that goes in and out passes here: four entries a step take two thirds of the time.
  for (; i + 3 < x.length; i += 4) {
    const a = x[i]
    const b = x[i + 1]
    const c = x[i + 2]
    const d = x[i + 3]
    if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') break
    // x − x is 0 for a finite number and NaN for the others.
    if (a - a + (b - b) + (c - c) + (d - d) !== 0) break
  }
  for (; i < x.length; i += 1) if (!Number.isFinite(x[i])) return i
  return -1
}

type Named<T> = Readonly<Record<string, T>>

/**
 * The argument checks of one public function; every refusal is a RangeError that starts with the function's name.
 * Several arguments come in an object, so that `check.counts({ tp, fp })` knows their names. What most functions take
 * just one of comes with its name, `check.vector('x', x)`: to make an object costs more than to sum a short vector.
 */
export class Guard {
  constructor(private readonly functionName: string) {}

  refuse(requirement: string, got: unknown): never {
    throw new RangeError(`${this.functionName}: ${requirement}, got ${shown(got)}`)
  }

  number(name: string, x: number): void {
    if (!isFinite(x)) this.refuse(`${name} must be a finite number`, x)
  }

  numbers(values: Named<number>): void {
    for (const name in values) this.number(name, values[name]!)
  }

  positive(name: string, x: number): void {
    if (!isFinite(x) || x <= 0) this.refuse(`${name} must be a positive number`, x)
  }

  allPositive(values: Named<number>): void {
    for (const name in values) this.positive(name, values[name]!)
  }

  nonNegative(name: string, x: number): void {
    if (!isFinite(x) || x < 0) this.refuse(`${name} must be a non-negative number`, x)
  }

  allNonNegative(values: Named<number>): void {
    for (const name in values) this.nonNegative(name, values[name]!)
  }

  /** Probabilities, rates, discounts and mixing weights. */
  fraction(name: string, x: number): void {
    if (!isFinite(x) || x < 0 || x > 1) this.refuse(`${name} must be a number from 0 to 1`, x)
  }

  fractions(values: Named<number>): void {
    for (const name in values) this.fraction(name, values[name]!)
  }

  /** Where a logarithm or a quotient needs the ends left out. */
  openFraction(name: string, x: number): void {
    if (!isFinite(x) || x <= 0 || x >= 1) this.refuse(`${name} must be a number strictly between 0 and 1`, x)
  }

  count(name: string, x: number): void {
    if (!Number.isInteger(x) || x < 0) this.refuse(`${name} must be a non-negative integer`, x)
  }

  counts(values: Named<number>): void {
    for (const name in values) this.count(name, values[name]!)
  }

  size(name: string, x: number): void {
    if (!Number.isInteger(x) || x < 1) this.refuse(`${name} must be a positive integer`, x)
  }

  sizes(values: Named<number>): void {
    for (const name in values) this.size(name, values[name]!)
  }

  integer(name: string, x: number, lowest: number, highest: number): void {
    if (Number.isInteger(x) && x >= lowest && x <= highest) return
    this.refuse(`${name} must be an integer from ${lowest} to ${highest}`, x)
  }

  flag(name: string, x: boolean): void {
    if (typeof x !== 'boolean') this.refuse(`${name} must be true or false`, x)
  }

  booleans(name: string, x: boolean[]): void {
    if (!Array.isArray(x) || x.length === 0) this.refuse(`${name} must be a list of true and false`, x)
    const at = x.findIndex((entry) => typeof entry !== 'boolean')
    if (at >= 0) this.refuse(`${name}[${at}] must be true or false`, x[at])
  }

  option<T extends string>(name: string, x: T, allowed: readonly T[]): void {
    if (!allowed.includes(x)) this.refuse(`${name} must be one of ${allowed.join(', ')}`, x)
  }

  vector(name: string, x: Vector): void {
    if (!Array.isArray(x)) this.refuse(`${name} must be a vector`, x)
    if (x.length === 0) this.refuse(`${name} must not be empty`, x)
    const at = firstNotFinite(x)
    if (at >= 0) this.refuse(`${name}[${at}] must be a finite number`, x[at])
  }

  /** The sum of a vector, which is finite only if all of it is: so its entries are looked at only where it is not. */
  total(name: string, x: Vector): number {
    if (Array.isArray(x) && x.length > 0) {
      const sum = sumOf(x)
      if (Number.isFinite(sum)) return sum
    }
    this.vector(name, x)
    return this.finite(sumOf(x))
  }

  /** Likewise Σ(x − mean(x))². */
  squaredDeviations(name: string, x: Vector): number {
    if (Array.isArray(x) && x.length > 0) {
      const squares = squaredDeviations(x)
      if (Number.isFinite(squares)) return squares
    }
    this.vector(name, x)
    return this.finite(squaredDeviations(x))
  }

  vectors(values: Named<Vector>): void {
    for (const name in values) this.vector(name, values[name]!)
  }

  matrix(name: string, rows: Matrix): void {
    this.rows(name, rows)
    const width = rows[0]!.length
    for (let i = 1; i < rows.length; i += 1) {
      if (rows[i]!.length === width) continue
      this.refuse(`the rows of ${name} must be equally long: row 0 has ${width} entries`, rows[i])
    }
  }

  matrices(values: Named<Matrix>): void {
    for (const name in values) this.matrix(name, values[name]!)
  }

  raggedMatrix(name: string, rows: Matrix): void {
    this.rows(name, rows)
  }

  private rows(name: string, rows: Matrix): void {
    if (!Array.isArray(rows)) this.refuse(`${name} must be a matrix`, rows)
    if (rows.length === 0) this.refuse(`${name} must not be empty`, rows)
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i]!
      // The row's name is put together only to refuse it: that takes longer than to check it.
      if (!Array.isArray(row) || row.length === 0 || firstNotFinite(row) >= 0) this.vector(`${name}[${i}]`, row)
    }
  }

  tensor(name: string, planes: Tensor3): void {
    if (!Array.isArray(planes)) this.refuse(`${name} must be a list of matrices`, planes)
    if (planes.length === 0) this.refuse(`${name} must not be empty`, planes)
    planes.forEach((plane, index) => {
      this.matrix(`${name}[${index}]`, plane)
      if (plane.length !== planes[0]!.length || plane[0]!.length !== planes[0]![0]!.length) {
        this.refuse(`the matrices of ${name} must have one shape`, planes)
      }
    })
  }

  square(name: string, a: Matrix): void {
    this.matrix(name, a)
    if (a.length !== a[0]!.length) this.refuse(`${name} must be square`, a)
  }

  /** Symmetric up to rounding: a matrix computed as XᵀX in any order of summation passes. */
  symmetric(name: string, a: Matrix): void {
    this.square(name, a)
    let largest = 0
    let apart = 0
    for (let i = 0; i < a.length; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        largest = Math.max(largest, Math.abs(a[i]![j]!), Math.abs(a[j]![i]!))
        apart = Math.max(apart, Math.abs(a[i]![j]! - a[j]![i]!))
      }
    }
    if (apart > 1e-9 * largest) this.refuse(`${name} must be symmetric`, a)
  }

  sameLength(values: Named<readonly unknown[]>): void {
    let length: number | undefined
    for (const name in values) {
      length ??= values[name]!.length
      if (values[name]!.length === length) continue
      const lengths = Object.values(values).map((x) => x.length)
      this.refuse(`${listed(Object.keys(values))} must have the same length`, lengths)
    }
  }

  /** Non-empty vectors of one length. */
  paired(values: Named<Vector>): void {
    this.vectors(values)
    this.sameLength(values)
  }

  length(name: string, x: readonly unknown[], expected: number, because: string): void {
    if (x.length !== expected) this.refuse(`${name} must have length ${expected} (${because})`, x.length)
  }

  within(name: string, x: Vector, accepts: (x: number) => boolean, requirement: string): void {
    this.vector(name, x)
    for (let i = 0; i < x.length; i += 1) {
      if (!accepts(x[i]!)) this.refuse(`${name}[${i}] must be ${requirement}`, x[i])
    }
  }

  /** A matrix whose every entry passes. */
  allWithin(name: string, rows: Matrix, accepts: (x: number) => boolean, requirement: string): void {
    this.matrix(name, rows)
    for (let i = 0; i < rows.length; i += 1) {
      const at = rows[i]!.findIndex((entry) => !accepts(entry))
      if (at >= 0) this.refuse(`${name}[${i}][${at}] must be ${requirement}`, rows[i]![at])
    }
  }

  probabilities(name: string, x: Vector): void {
    this.within(name, x, (p) => p >= 0 && p <= 1, 'a probability from 0 to 1')
  }

  /** Integers from 0, and below the number of classes where that is known. */
  labels(name: string, labels: Vector, classes: number = Infinity): void {
    if (!Array.isArray(labels) || labels.length === 0) this.vector(name, labels)
    for (let i = 0; i < labels.length; i += 1) {
      const label = labels[i]!
      if (label >= 0 && label < classes && Math.floor(label) === label) continue
      this.vector(name, labels)
      const range = classes === Infinity ? 'a label (an integer from 0)' : `a label from 0 to ${classes - 1}`
      this.refuse(`${name}[${i}] must be ${range}`, label)
    }
  }

  binaryLabels(name: string, labels: Vector): void {
    this.labels(name, labels, 2)
  }

  room(entries: number): void {
    if (entries > MOST_ENTRIES) this.refuse(`the result may hold at most ${MOST_ENTRIES} numbers`, entries)
  }

  /** A record with these fields, whose values are then checked like arguments. */
  fields<T extends object>(name: string, record: T, fields: readonly (keyof T & string)[]): T {
    const complete = typeof record === 'object' && record !== null && fields.every((field) => field in record)
    if (!complete) this.refuse(`${name} must have ${listed(fields)}`, record)
    return record
  }

  /** Options laid over their defaults. A name that is not an option is refused, not ignored. */
  options<T extends object>(given: { [K in keyof T]?: T[K] | undefined }, defaults: T): T {
    if (typeof given !== 'object' || given === null) this.refuse('options must be an object', given)
    const merged = { ...defaults }
    for (const name in given) {
      if (!Object.hasOwn(defaults, name)) this.refuse(`options may set ${listed(Object.keys(defaults))}`, name)
      if (given[name] !== undefined) merged[name] = given[name]
    }
    return merged
  }

  /** Gives the result back if every number in it is finite; an overflow is an error, never an Infinity. */
  finite<T>(result: T): T {
    if (!allFinite(result)) this.refuse('the result is not a finite number', result)
    return result
  }

  /** The same for what is known to be a matrix: to ask what a result is takes longer than to look at a small one. */
  finiteMatrix(rows: Matrix): Matrix {
    for (let i = 0; i < rows.length; i += 1) if (firstNotFinite(rows[i]!) >= 0) this.finite(rows)
    return rows
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (isVector(value)) return firstNotFinite(value) < 0
  if (Array.isArray(value)) return value.every(allFinite)
  if (typeof value === 'object') for (const field in value) if (!allFinite(value[field as keyof object])) return false
  return true
}

/**
 * Results hold lists of one kind: what begins with a number is numbers throughout. By `at`, because V8 turns a list of
 * doubles into a list of objects, in place, where the same `[0]` reads vectors and matrices.
 */
function isVector(value: unknown): value is Vector {
  return Array.isArray(value) && typeof value.at(0) === 'number'
}
