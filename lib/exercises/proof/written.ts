/** Answers as a learner may write them. */
import type { Tolerance } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { toGrid, type Grid } from '../cells'
import { radius } from '../tolerance'
import type { Typed, Variant, VariantField } from '../types'

export type Write = (x: number, field: VariantField) => string

/** To three significant figures, or to as many more as a tighter tolerance asks for; exact numbers in full. */
export function asAsked(x: number, tolerance: Tolerance): string {
  if (tolerance.kind === 'exact' || Number.isInteger(x)) return String(x)
  for (let figures = 3; figures < 15; figures++) {
    const text = x.toPrecision(figures)
    if (Math.abs(Number(text) - x) <= 0.6 * radius(x, tolerance)) return text
  }
  return String(x)
}

export const inFull: Write = String

/** Ways of writing a number that do not change it, by name. Where one makes no sense, the number stands in full. */
export const forms: readonly [string, Write][] = [
  ['in full', inFull],
  ['in scientific notation', (x) => x.toExponential()],
  ['with a decimal comma', withComma],
  ['as a fraction', asFraction],
  ['as a percentage', asPercentage],
  ['as a product', (x) => `2*${x / 2}`],
]

/** `1,234` would be asked about. */
function withComma(x: number): string {
  const text = String(x).replace('.', ',')
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? String(x) : text
}

function asFraction(x: number, { tolerance }: VariantField): string {
  const allowed = tolerance.kind === 'exact' ? 1e-12 * Math.abs(x) : radius(x, tolerance) / 20
  for (let below = 2; below <= 60; below++) {
    const above = Math.round(x * below)
    if (Math.abs(above / below - x) <= allowed) return `${above}/${below}`
  }
  return String(x)
}

function asPercentage(x: number, { unit, tolerance }: VariantField): string {
  if (unit !== null && /^(%|percent)/.test(unit)) return `${x}%`
  return tolerance.kind === 'exact' ? String(x) : `${x * 100}%`
}

/** The right answers to all fields. */
export function typedKey(variant: Variant, write: Write): Record<string, Typed> {
  const typed: Record<string, Typed> = {}
  for (const field of variant.fields)
    typed[field.name] = toTyped(variant, field, cellsOf(variant.key[field.name]!), write)
  return typed
}

export function toTyped(variant: Variant, field: VariantField, cells: Grid, write: Write = inFull): Typed {
  const order = variant.orders[field.name]
  const text = (x: number) => (order === undefined ? write(x, field) : String(order.indexOf(x)))
  const single = field.shape === 'number' || field.shape === 'options'
  return single ? text(cells[0]![0]!) : cells.map((row) => row.map(text))
}

export const cellsOf = (value: Value): Grid => toGrid(value)!.cells

export const describe = (values: Record<string, Value>) => JSON.stringify(values).slice(0, 120)
