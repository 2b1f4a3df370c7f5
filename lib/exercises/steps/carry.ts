/**
 * A worked solution gone through as a learner does who rounds every value in between to the digits shown: what comes out
 * in the end, and whether the two sides of each equation that is written out are equal.
 */
import { evaluate, functions, type Node, type Scope, type Value } from '@/lib/expression'
import { fromGrid, toGrid, type Grid } from '../cells'
import { tryEvaluate } from '../evaluate'
import { shownNumber } from '../format'
import { scopeOf } from '../scope'
import type { Variant } from '../types'
import { planOf, type Display, type Part, type Plan } from './plan'

/** What becomes of a number that is shown. */
export type Round = (x: number, digits: number | null) => number

/** The two sides of an equation that should be equal and are not. */
export interface Unequal {
  step: number
  left: number
  right: number
}
/** A value of the solution: the right one, what the rounding before it makes of it, and that rounded in turn. */
export interface Shown {
  step: number
  right: Value
  raw: Value
  carried: Value
}
export interface Carried {
  shown: Shown[]
  unequal: Unequal[]
}

/** Null where the steps cannot be evaluated. */
export function carry(variant: Variant, round: Round = shownNumber): Carried | null {
  const plan = planOf(variant.exercise)
  const scope = scopeOf(variant)
  const right: Value[] = []
  for (const [display, { expression, first }] of plan.displays.entries()) {
    const value = first < display ? right[first]! : tryEvaluate(expression, scope)
    if (value === null) return null
    right.push(value)
  }
  return new Walk(plan, scope, right, round).run()
}

/** One side of an equation, with right and with carried values. */
interface Side {
  right: number
  carried: number
}

const scales = [1, 100, 1e3, 1e6, 1e9, 1e12, 1e-2, 1e-3, 1e-6, 1e-9]

/**
 * Sides may differ by as much as numbers cut short explain: values from a table, and constants such as 0.693 for ln 2,
 * where there are any. Whole numbers are equal or not.
 */
function isNear(left: number, right: number, hasDecimals: boolean): boolean {
  const size = Math.max(Math.abs(left), Math.abs(right))
  const whole = Number.isInteger(left) && Number.isInteger(right)
  return Math.abs(left - right) <= (whole && !hasDecimals ? 1e-12 : 0.006) * size
}

class Walk {
  private readonly unequal: Unequal[] = []
  /** By first display of an expression: its value before it is rounded. */
  private readonly raw = new Map<number, Value>()
  private readonly carriedScope: Record<string, Value>
  private readonly rounded: { raw: Value; shown: Value }[] = []

  constructor(
    private readonly plan: Plan,
    scope: Scope,
    private readonly right: Value[],
    private readonly round: Round,
  ) {
    this.carriedScope = { ...scope }
  }

  run(): Carried {
    this.plan.displays.forEach((entry, display) => {
      if (entry.step === null) this.note(entry, display, this.right[display]!)
    })
    for (const chain of this.plan.chains) this.chain(chain)
    const shown: Shown[] = []
    for (const [display, { step }] of this.plan.displays.entries())
      if (step !== null)
        shown.push({ step, right: this.right[display]!, raw: this.rawOf(display), carried: this.shown(display) })
    return { shown, unequal: this.unequal }
  }

  private chain(parts: readonly Part[]): void {
    let before: Side | null = null
    const hasDecimals = parts.some((part) => part.hasDecimals)
    for (const part of parts) {
      const right = this.valueOf(part, (display) => this.right[display]!)
      const scale =
        before && typeof right === 'number' ? this.compare(before.right, right, part.step, hasDecimals) : null
      for (const display of part.displays) this.settle(display, part, right, before, scale)
      const carried = this.valueOf(part, (display) => this.shown(display))
      if (typeof right === 'number' && typeof carried === 'number') before = { right, carried }
    }
  }

  /** The arithmetic of one side; null where there is none, or where a product of vectors may mean several things. */
  private valueOf({ node, displays, hasPower }: Part, value: (display: number) => Value): Value | null {
    if (node === null) return null
    const scope: Record<string, Value> = {}
    let lists = 0
    for (const display of displays) {
      const shown = value(display)
      if (typeof shown !== 'number' && !Array.isArray(shown)) return null
      // What is printed as -2^2 says something else than (-2)^2.
      if (typeof shown === 'number' && shown < 0 && !this.plan.displays[display]!.parentheses && hasPower) return null
      if (Array.isArray(shown)) lists++
      scope[this.plan.displays[display]!.name] = shown
    }
    if (lists > 0 && node.kind !== 'name') return null
    const result = evaluate(node, scope, functions)
    return result.ok ? result.value : null
  }

  /** How much larger the left side is: 1, or a power of ten where a word such as 'million' follows; null if unequal. */
  private compare(left: number, right: number, step: number, hasDecimals: boolean): number | null {
    if (Math.abs(left - right) <= 1e-6) return 1
    const scale = scales.find((by) => isNear(left, by * right, hasDecimals))
    if (scale === undefined) this.unequal.push({ step, left, right })
    return scale ?? null
  }

  /** What a value is on the learner's sheet: the result of what stands before it, else of its own expression. */
  private settle(display: number, part: Part, right: Value | null, before: Side | null, scale: number | null): void {
    const entry = this.plan.displays[display]!
    if (this.plan.displays[entry.first]!.step === null) return
    const own = this.right[display]!
    if (
      before &&
      scale !== null &&
      part.displays.length === 1 &&
      typeof right === 'number' &&
      typeof own === 'number'
    ) {
      // Behind a unit such as 10⁻³ the value is what makes the whole side right.
      const factor = part.result !== null ? 1 : own === 0 ? 0 : right / own
      if (factor !== 0 && (part.result !== null || isMultiple(part.node!, entry.name, factor)))
        return this.note(entry, display, before.carried / scale / factor)
    }
    if (this.raw.has(entry.first)) return
    const result = evaluate(entry.carried, this.carriedScope, functions)
    this.note(entry, display, result.ok ? result.value : own)
  }

  private note(entry: Display, display: number, value: Value): void {
    this.raw.set(entry.first, value)
    this.carriedScope[this.plan.displays[entry.first]!.name] = this.shown(display)
  }

  private rawOf(display: number): Value {
    return this.raw.get(this.plan.displays[display]!.first) ?? this.right[display]!
  }

  /** Rounded once for each value: a display is looked at several times. */
  private shown(display: number): Value {
    const raw = this.rawOf(display)
    const known = this.rounded[display]
    if (known && Object.is(known.raw, raw)) return known.shown
    const { digits } = this.plan.displays[display]!
    const shown = roundAll(raw, (x) => this.round(x, digits))
    this.rounded[display] = { raw, shown }
    return shown
  }
}

/** Whether one side is its only shown value times a number. */
function isMultiple(node: Node, name: string, factor: number): boolean {
  const twice = evaluate(node, { [name]: 2 }, functions)
  const thrice = evaluate(node, { [name]: 3 }, functions)
  const is = (value: unknown, times: number) =>
    typeof value === 'number' && Math.abs(value - times * factor) <= 1e-9 * Math.abs(factor)
  return twice.ok && thrice.ok && is(twice.value, 2) && is(thrice.value, 3)
}

function roundAll(value: Value, round: (x: number) => number): Value {
  if (typeof value === 'number') return round(value)
  return Array.isArray(value) ? value.map((entry) => roundAll(entry, round)) : value
}

/** A cell of a value that the solution shows. */
export interface ShownCell {
  shown: number
  cell: number
}

/** Where the solution shows a value, cell by cell: the last that is all of it, else the last that is each cell. */
export function whereShown({ shown }: Carried, value: Value): ShownCell[] | null {
  if (typeof value === 'number') return numberShown(shown, value)
  const table = toGrid(value)
  if (!table) return null
  const cells = table.cells.flat()
  const whole = shown.findLastIndex(({ right }) => {
    const grid = toGrid(right)
    return grid?.shape === table.shape && same(grid.cells.flat(), cells)
  })
  if (whole >= 0) return cells.map((_, cell) => ({ shown: whole, cell }))
  const places = cells.map((x) => lastShown(shown, x)).filter((place) => place !== null)
  return places.length === cells.length ? places : null
}

/** What the solution ends in for one field, null where it never shows its key. */
export function endOf(carried: Carried, key: Value, which: 'raw' | 'carried' = 'carried'): Value | null {
  const places = whereShown(carried, key)
  if (places === null) return null
  const ends = places.map(({ shown, cell }) => toGrid(carried.shown[shown]![which])?.cells.flat()[cell])
  const { shape, cells } = toGrid(key)!
  let place = 0
  const grid = cells.map((row) => row.map(() => ends[place++]))
  return grid.flat().includes(undefined) ? null : fromGrid(shape, grid as Grid)
}

function numberShown(shown: readonly Shown[], x: number): ShownCell[] | null {
  const alone = shown.findLastIndex(({ right }) => typeof right === 'number' && isSame(right, x))
  const place = alone >= 0 ? { shown: alone, cell: 0 } : lastShown(shown, x)
  return place && [place]
}

function lastShown(shown: readonly Shown[], x: number): ShownCell | null {
  for (let i = shown.length - 1; i >= 0; i--) {
    const { right } = shown[i]!
    const cells = typeof right === 'number' ? [right] : (toGrid(right)?.cells.flat() ?? [])
    const cell = cells.findIndex((y) => isSame(x, y))
    if (cell >= 0) return { shown: i, cell }
  }
  return null
}

function same(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((x, i) => isSame(x, b[i]!))
}

function isSame(x: number, y: number): boolean {
  return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(y))
}
