/** What was typed into a field, as numbers. */
import { readAnswer, readGrid } from '@/lib/expression/answer'
import type { Grid } from './cells'
import type { Typed, VariantField } from './types'

export interface ReadCell {
  value: number
  digits: number | null
  notices: string[]
}
export type ReadField =
  | { ok: true; cells: ReadCell[][]; grid: Grid }
  | { ok: false; row: number; column: number; from: number; length: number; code: string; message: string }

/** Reads every cell; the first that cannot be read is reported. A grid may also come as one pasted text. */
export function readField(field: VariantField, typed: Typed | undefined): ReadField {
  const texts = toTexts(field, typed)
  if (!Array.isArray(texts)) return texts
  const cells: ReadCell[][] = []
  for (let row = 0; row < field.size.rows; row++) {
    cells.push([])
    for (let column = 0; column < field.size.columns; column++) {
      const text = texts[row]?.[column] ?? ''
      const read = readAnswer(text)
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

function toTexts(field: VariantField, typed: Typed | undefined): string[][] | Extract<ReadField, { ok: false }> {
  if (typed === undefined) return [['']]
  if (typeof typed !== 'string') return typed
  if (field.shape === 'number' || typed.trim() === '') return [[typed]]
  // Vectors are printed in parentheses, and may be typed so.
  const pasted = readGrid(typed.replace(/^\s*\(([^()]*)\)\s*$/, '[$1]'))
  if (!pasted.ok)
    return {
      ok: false,
      row: 0,
      column: 0,
      from: pasted.problem.at,
      length: pasted.problem.length,
      code: pasted.problem.code,
      message: pasted.problem.message,
    }
  // A column typed for a vector is the vector; a vector has no direction.
  const rows =
    field.shape === 'vector' && pasted.value.every((row) => row.length === 1) ? [pasted.value.flat()] : pasted.value
  const { rows: height, columns: width } = field.size
  if (rows.length !== height || rows.some((row) => row.length !== width))
    return {
      ok: false,
      row: 0,
      column: 0,
      from: 0,
      length: typed.length,
      code: 'size',
      message: `This needs ${height === 1 ? `${width} numbers` : `${height} rows of ${width} numbers`}.`,
    }
  return rows
}
