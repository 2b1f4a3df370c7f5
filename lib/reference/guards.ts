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
 * The argument checks of one public function. Arguments come in an object, so that `check.counts({ tp, fp })`
 * knows their names; every refusal is a RangeError that starts with the function's name. Plain loops, because the
 * checks of a short vector would else cost more than its sum.
 */
export class Guard {
  constructor(private readonly functionName: string) {}

  refuse(requirement: string, got: unknown): never {
    throw new RangeError(`${this.functionName}: ${requirement}, got ${shown(got)}`)
  }

  private each<T>(values: Named<T>, accepts: (value: T) => boolean, requirement: string): void {
    for (const name in values) {
      if (!accepts(values[name]!)) this.refuse(`${name} must be ${requirement}`, values[name])
    }
  }

  numbers(values: Named<number>): void {
    for (const name in values) {
      if (!Number.isFinite(values[name])) this.refuse(`${name} must be a finite number`, values[name])
    }
  }

  positive(values: Named<number>): void {
    this.each(values, (x) => isFinite(x) && x > 0, 'a positive number')
  }

  nonNegative(values: Named<number>): void {
    this.each(values, (x) => isFinite(x) && x >= 0, 'a non-negative number')
  }

  /** Probabilities, rates, discounts and mixing weights. */
  fractions(values: Named<number>): void {
    this.each(values, (x) => isFinite(x) && x >= 0 && x <= 1, 'a number from 0 to 1')
  }

  /** Where a logarithm or a quotient needs the ends left out. */
  openFractions(values: Named<number>): void {
    this.each(values, (x) => isFinite(x) && x > 0 && x < 1, 'a number strictly between 0 and 1')
  }

  counts(values: Named<number>): void {
    this.each(values, (x) => Number.isInteger(x) && x >= 0, 'a non-negative integer')
  }

  sizes(values: Named<number>): void {
    this.each(values, (x) => Number.isInteger(x) && x >= 1, 'a positive integer')
  }

  integers(values: Named<number>, lowest: number, highest: number): void {
    for (const name in values) {
      const x = values[name]!
      if (Number.isInteger(x) && x >= lowest && x <= highest) continue
      this.refuse(`${name} must be an integer from ${lowest} to ${highest}`, x)
    }
  }

  flags(values: Named<boolean>): void {
    this.each(values, (x) => typeof x === 'boolean', 'true or false')
  }

  booleans(values: Named<boolean[]>): void {
    for (const [name, x] of Object.entries(values)) {
      if (!Array.isArray(x) || x.length === 0) this.refuse(`${name} must be a list of true and false`, x)
      const at = x.findIndex((entry) => typeof entry !== 'boolean')
      if (at >= 0) this.refuse(`${name}[${at}] must be true or false`, x[at])
    }
  }

  option<T extends string>(values: Named<T>, allowed: readonly T[]): void {
    this.each(values, (x) => allowed.includes(x), `one of ${allowed.join(', ')}`)
  }

  vectors(values: Named<Vector>): void {
    for (const name in values) {
      const x = values[name]!
      if (!Array.isArray(x)) this.refuse(`${name} must be a vector`, x)
      if (x.length === 0) this.refuse(`${name} must not be empty`, x)
      const at = firstNotFinite(x)
      if (at >= 0) this.refuse(`${name}[${at}] must be a finite number`, x[at])
    }
  }

  matrices(values: Named<Matrix>): void {
    for (const name in values) {
      const rows = values[name]!
      this.rows(name, rows)
      const width = rows[0]!.length
      for (const row of rows) {
        if (row.length === width) continue
        this.refuse(`the rows of ${name} must be equally long: row 0 has ${width} entries`, row)
      }
    }
  }

  raggedMatrices(values: Named<Matrix>): void {
    for (const name in values) this.rows(name, values[name]!)
  }

  private rows(name: string, rows: Matrix): void {
    if (!Array.isArray(rows)) this.refuse(`${name} must be a matrix`, rows)
    if (rows.length === 0) this.refuse(`${name} must not be empty`, rows)
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i]!
      // The row's name is put together only to refuse it: that takes longer than to check it.
      if (!Array.isArray(row) || row.length === 0 || firstNotFinite(row) >= 0) this.vectors({ [`${name}[${i}]`]: row })
    }
  }

  tensors(values: Named<Tensor3>): void {
    for (const [name, planes] of Object.entries(values)) {
      if (!Array.isArray(planes)) this.refuse(`${name} must be a list of matrices`, planes)
      if (planes.length === 0) this.refuse(`${name} must not be empty`, planes)
      planes.forEach((plane, index) => {
        this.matrices({ [`${name}[${index}]`]: plane })
        if (plane.length !== planes[0]!.length || plane[0]!.length !== planes[0]![0]!.length) {
          this.refuse(`the matrices of ${name} must have one shape`, planes)
        }
      })
    }
  }

  square(values: Named<Matrix>): void {
    this.matrices(values)
    this.each(values, (a) => a.length === a[0]!.length, 'square')
  }

  /** Symmetric up to rounding: a matrix computed as XᵀX in any order of summation passes. */
  symmetric(values: Named<Matrix>): void {
    this.square(values)
    for (const name in values) {
      const a = values[name]!
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

  length(values: Named<readonly unknown[]>, expected: number, because: string): void {
    for (const [name, x] of Object.entries(values)) {
      if (x.length !== expected) this.refuse(`${name} must have length ${expected} (${because})`, x.length)
    }
  }

  within(values: Named<Vector>, accepts: (x: number) => boolean, requirement: string): void {
    this.vectors(values)
    for (const name in values) {
      const x = values[name]!
      for (let i = 0; i < x.length; i += 1) {
        if (!accepts(x[i]!)) this.refuse(`${name}[${i}] must be ${requirement}`, x[i])
      }
    }
  }

  /** A matrix whose every entry passes. */
  allWithin(values: Named<Matrix>, accepts: (x: number) => boolean, requirement: string): void {
    this.matrices(values)
    for (const name in values) {
      const rows = values[name]!
      for (let i = 0; i < rows.length; i += 1) {
        const at = rows[i]!.findIndex((entry) => !accepts(entry))
        if (at >= 0) this.refuse(`${name}[${i}][${at}] must be ${requirement}`, rows[i]![at])
      }
    }
  }

  probabilities(values: Named<Vector>): void {
    this.within(values, (p) => p >= 0 && p <= 1, 'a probability from 0 to 1')
  }

  /** Integers from 0, and below the number of classes where that is known. */
  labels(values: Named<Vector>, classes: number = Infinity): void {
    this.vectors(values)
    for (const name in values) {
      const labels = values[name]!
      for (let i = 0; i < labels.length; i += 1) {
        const label = labels[i]!
        if (label >= 0 && label < classes && Math.floor(label) === label) continue
        const range = classes === Infinity ? 'a label (an integer from 0)' : `a label from 0 to ${classes - 1}`
        this.refuse(`${name}[${i}] must be ${range}`, label)
      }
    }
  }

  binaryLabels(values: Named<Vector>): void {
    this.labels(values, 2)
  }

  room(entries: number): void {
    if (entries > MOST_ENTRIES) this.refuse(`the result may hold at most ${MOST_ENTRIES} numbers`, entries)
  }

  /** A record with these fields, whose values are then checked like arguments. */
  fields<T extends object>(values: Named<T>, names: readonly (keyof T & string)[]): T {
    for (const [name, record] of Object.entries(values)) {
      const complete = typeof record === 'object' && record !== null && names.every((field) => field in record)
      if (!complete) this.refuse(`${name} must have ${listed(names)}`, record)
    }
    return Object.values(values)[0]!
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
