/** Evaluates the expressions of a figure and insists on the shape each must have. */
import { fineGrid } from './contour'
import type { Evaluate, Point, Value } from './data'
import { FigureError } from './error'
import { Memory } from './memory'

export type Path = readonly (string | number)[]

export class Reader {
  readonly scope: Record<string, Value>

  constructor(
    readonly evaluate: Evaluate,
    values: Readonly<Record<string, Value>> = {},
    readonly memory = new Memory(),
    /** On which a field is sampled. */
    readonly grid = fineGrid,
  ) {
    this.scope = { ...values }
  }

  /** All that an expression's value can depend on: its text, and the values of the names in it. A field is no name. */
  inputsOf(expression: string): unknown[] {
    const names = new Set(expression.match(/(?<![.\w])[A-Za-z_]\w*/g))
    return [expression, ...[...names].filter((name) => Object.hasOwn(this.scope, name)).map((name) => this.scope[name])]
  }

  /** Binds the names of `let` in their order, so that a later one may use an earlier one. */
  bind(names: Readonly<Record<string, string>>): void {
    for (const [name, expression] of Object.entries(names))
      this.scope[name] = this.value(expression, ['let', name], `'${name}' of let`)
  }

  value(expression: string, path: Path, what: string): Value {
    return this.memory.recall(path.join('.'), this.inputsOf(expression), () => {
      try {
        return this.evaluate(expression, this.scope)
      } catch (error) {
        throw new FigureError('figure-expression', path, `${what}, \`${shorten(expression)}\`: ${messageOf(error)}`)
      }
    })
  }

  number(expression: string, path: Path, what: string): number {
    const value = this.value(expression, path, what)
    if (typeof value === 'number' && Number.isFinite(value)) return value
    throw shapeError(path, what, expression, 'a number', value)
  }

  vector(expression: string, path: Path, what: string): number[] {
    const value = this.value(expression, path, what)
    if (isVector(value)) return value
    throw shapeError(path, what, expression, 'a list of numbers', value)
  }

  /** Names as they were written, or an expression that gives words or numbers. */
  names(given: readonly string[] | string, path: Path, what: string): string[] {
    if (typeof given !== 'string') return [...given]
    const value = this.value(given, path, what)
    const isName = (entry: Value) => typeof entry === 'string' || typeof entry === 'number'
    if (Array.isArray(value) && value.length > 0 && value.every(isName)) return value.map(String)
    throw shapeError(path, what, given, 'a list of names', value)
  }

  matrix(expression: string, path: Path, what: string): number[][] {
    const value = this.value(expression, path, what)
    if (
      Array.isArray(value) &&
      value.length > 0 &&
      value.every(isVector) &&
      value.every((row) => row.length === value[0]?.length)
    )
      return value
    throw shapeError(path, what, expression, 'rows of numbers, all of one length', value)
  }

  points(expression: string, path: Path, what: string): Point[] {
    const value = this.value(expression, path, what)
    if (Array.isArray(value) && value.every(isPair)) return value.map(([x, y]) => [x, y] as const)
    throw shapeError(path, what, expression, 'rows [x, y]', value)
  }
}

/** Entries that are not finite are allowed here: a curve has a gap there. */
function isPair(value: Value): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((entry) => typeof entry === 'number')
}

function isVector(value: Value): value is number[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'number' && Number.isFinite(entry))
}

function shapeError(path: Path, what: string, expression: string, wanted: string, got: Value): FigureError {
  return new FigureError(
    'figure-shape',
    path,
    `${what}, \`${shorten(expression)}\`, must give ${wanted}, not ${describe(got)}`,
  )
}

function describe(value: Value): string {
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'string') return `the text '${shorten(value)}'`
  if (typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return `an object with ${Object.keys(value).join(', ') || 'nothing'}`
  if (value.length === 0) return 'an empty list'
  const inner = value.find(Array.isArray)
  if (inner) return `${value.length} rows, one of length ${(inner as Value[]).length}`
  return value.every((entry) => typeof entry === 'number')
    ? `a list of ${value.length} numbers`
    : `a list of ${value.length} things`
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
