/** What was typed into a field, as numbers. */
import { readAnswer, readGrid } from '@/lib/expression/answer'
import type { Grid } from './cells'
import { toPlain } from './format'
import { simplify } from './options'
import { readChoice } from './read-choice'
import type { Typed, VariantField } from './types'
import { withoutUnit } from './unit'

export interface ReadCell {
  value: number
  digits: number | null
  notices: string[]
}
/** Options are places: in `cells` as shown. */
export type ReadField = { ok: true; cells: ReadCell[][]; grid: Grid } | Unreadable
export interface Unreadable {
  ok: false
  row: number
  column: number
  from: number
  length: number
  code: string
  message: string
}

/** Reads every cell; the first that cannot be read is reported. A grid may also come as one pasted text. */
export function readField(field: VariantField, typed: Typed | undefined): ReadField {
  if (field.options !== null) return readChoice(field, field.options, typed)
  const texts = toTexts(field, typed)
  if (!Array.isArray(texts)) return texts
  const cells: ReadCell[][] = []
  for (let row = 0; row < field.size.rows; row++) {
    cells.push([])
    for (let column = 0; column < field.size.columns; column++) {
      const text = texts[row]?.[column] ?? ''
      const read = readAnswer(withoutUnit(text, field.unit))
      if (!read.ok) {
        const { at, length, code, message } = read.problem
        return { ok: false, row, column, from: at, length, code, message }
      }
      const notices = isPercent(field) ? [] : read.notices.map((notice) => notice.message)
      // Where percent is the unit asked for, a typed percent sign is that unit.
      const value = isPercent(field) && read.node.kind === 'percent' ? read.value * 100 : read.value
      cells[row]!.push({ value, digits: read.significantDigits, notices })
    }
  }
  return { ok: true, cells, grid: cells.map((row) => row.map((cell) => cell.value)) }
}

const isPercent = ({ unit }: VariantField) => unit !== null && /^(%|percent)/.test(unit)

/** An answer in plain characters. */
export function understood({ shape, columns, options }: VariantField, { cells }: { cells: ReadCell[][] }): string {
  if (options !== null) return cells[0]!.map(({ value }) => options[value]).join(', ')
  if (shape === 'number') return toPlain(cells[0]![0]!.value)
  const name = (column: number) => (shape === 'vector' && columns ? `${columns[column] ?? ''} ` : '')
  const rows = cells.map((row) => row.map((cell, column) => name(column) + toPlain(cell.value)).join(', '))
  return shape === 'vector' ? `(${rows[0]})` : `[${rows.join('; ')}]`
}

function toTexts(field: VariantField, typed: Typed | undefined): string[][] | Unreadable {
  if (typed === undefined) return [['']]
  if (Array.isArray(typed)) {
    // Cells that are missing are reported as empty.
    const rows = toShape(field, typed)
    const tooLarge = rows.length > field.size.rows || rows.some((row) => row.length > field.size.columns)
    return tooLarge ? wrongSize(field, 0) : rows
  }
  if (typeof typed !== 'string') return byLabel(field, typed)
  if (field.shape === 'number' || typed.trim() === '') return [[typed]]
  const fits = (rows: string[][]) =>
    rows.length === field.size.rows && rows.every((row) => row.length === field.size.columns)
  // Vectors are printed in parentheses, and may be typed so.
  const pasted = readGrid(typed.replace(/^\s*\(([^()]*)\)\s*$/, '[$1]'), {
    fits: (rows) => fits(toShape(field, rows)),
  })
  if (!pasted.ok) {
    const { at, length, code, message } = pasted.problem
    return { ok: false, row: 0, column: 0, from: at, length, code, message }
  }
  const rows = toShape(field, pasted.value)
  return fits(rows) ? rows : wrongSize(field, typed.length)
}

function wrongSize({ size: { rows, columns } }: VariantField, length: number): Unreadable {
  const wanted = rows > 1 ? `${rows} rows of ${columns} numbers` : columns > 1 ? `${columns} numbers` : 'one number'
  return { ok: false, row: 0, column: 0, from: 0, length, code: 'size', message: `This needs ${wanted}.` }
}

/** A column typed for a vector is the vector; a vector has no direction. */
function toShape(field: VariantField, rows: string[][]): string[][] {
  const isColumn = field.shape === 'vector' && rows.length > 1 && rows.every((row) => row.length === 1)
  return isColumn ? [rows.flat()] : rows
}

/** Numbers by the names of a vector's columns. */
function byLabel({ columns }: VariantField, typed: Readonly<Record<string, string>>): string[][] | Unreadable {
  const labels = (columns ?? []).map(simplify)
  const row = labels.map(() => '')
  for (const [label, text] of Object.entries(typed)) {
    const column = labels.indexOf(simplify(label))
    if (column < 0) {
      const message = columns
        ? `There is no '${label}' here. Asked are ${columns.join(', ')}.`
        : 'Type the numbers alone.'
      return { ok: false, row: 0, column: 0, from: 0, length: 0, code: 'unknown-label', message }
    }
    row[column] = text
  }
  return [row]
}
