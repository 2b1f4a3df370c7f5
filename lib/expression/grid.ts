/** Pasted vectors and matrices, from spreadsheets, NumPy, MATLAB and JSON, as rows of cell texts. */
import { limits } from './limits'
import { attempt, refuse } from './problem'
import type { Result } from './types'

export interface GridOptions {
  decimal?: '.' | ','
  /** Whether rows have the size that is asked for: `0,2; 0,6` is two pairs, and two numbers where two are asked for. */
  fits?: (rows: string[][]) => boolean
}

/** Cells are read one by one by `readAnswer`; a comma separates cells unless it is the decimal sign. */
export function readGrid(text: string, { decimal, fits }: GridOptions = {}): Result<string[][]> {
  const read = readRows(text, decimal === ',')
  if (decimal !== undefined || fits === undefined || !read.ok || fits(read.value)) return read
  const other = readRows(text, true)
  return other.ok && fits(other.value) ? other : read
}

function readRows(text: string, commaIsDecimal: boolean): Result<string[][]> {
  return attempt(() => {
    if (text.trim() === '') refuse('empty', 'There is nothing to read.', { at: 0, length: text.length })
    if (text.length > limits.paste) {
      const over = { at: limits.paste, length: text.length - limits.paste }
      refuse('too-long', `At most ${limits.paste} characters can be pasted.`, over)
    }
    const rows = splitRows(unbracketed(text), commaIsDecimal)
    const filled = rows.filter((row) => row.some((cell) => cell !== ''))
    if (filled.length === 0) refuse('empty', 'There are no numbers in these brackets.', { at: 0, length: text.length })
    return filled
  })
}

/**
 * What the brackets hold, each bracket a line end; what stands around them, as in `array([...], dtype=float32)` and
 * `W = [...]`, is left out. A text without brackets is read as it is.
 */
function unbracketed(text: string): string {
  const open = text.search(/[[{]/)
  if (open === -1) return text
  let depth = 0
  let body = ''
  for (const character of text.slice(open)) {
    if (character === '[' || character === '{') depth++
    if (depth > 0) body += /[[\]{}]/.test(character) ? '\n' : character
    if (character === ']' || character === '}') depth--
  }
  if (depth > 0) refuse('unclosed', 'This bracket is not closed.', { at: open, length: 1 })
  return body
}

function splitRows(body: string, commaIsDecimal: boolean): string[][] {
  const lines = body
    .split(/\r\n|[\n\r]/)
    .map((line) => withoutEnd(line, ';, '))
    .filter((line) => !/^[\s,;]*$/.test(line))
  const pieces = lines.map((line) => line.split(';').map((piece) => withoutEnd(piece, ' ').replace(/^ +/, '')))
  if (semicolonsSeparateCells(pieces, commaIsDecimal)) return pieces
  return pieces.flat().map((piece) => splitCells(piece, commaIsDecimal))
}

/** By hand: a pattern that ends in $ tries every run in the text anew, which takes long where there are thousands. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

/**
 * In MATLAB `;` ends a row. It separates cells where each of several lines has as many (a European CSV), and where
 * commas are decimal signs and nothing else separates: `0,5; 0,7`.
 */
function semicolonsSeparateCells(pieces: string[][], commaIsDecimal: boolean): boolean {
  const width = pieces[0]?.length ?? 0
  if (width < 2) return false
  if (pieces.length > 1) return pieces.every((line) => line.length === width)
  return commaIsDecimal && pieces.flat().every((piece) => !/\s/.test(piece))
}

function splitCells(row: string, commaIsDecimal: boolean): string[] {
  if (row.includes('\t')) return row.split('\t').map((cell) => cell.trim())
  // In `0,72 0,5` the spaces separate; in `1, 2` and `1,2` the commas do.
  const spacedDecimals = /\s/.test(row) && !/,(?![0-9])|(?<![0-9]),/.test(row)
  const byComma = !commaIsDecimal && !spacedDecimals && row.includes(',')
  return cut(row, byComma ? /,/ : /\s/).filter((cell) => byComma || cell !== '')
}

/** Cuts at separators outside of parentheses. */
function cut(row: string, separator: RegExp): string[] {
  const cells = ['']
  let depth = 0
  for (const character of row) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth <= 0 && separator.test(character)) cells.push('')
    else cells[cells.length - 1] += character
  }
  return cells.map((cell) => cell.trim())
}
