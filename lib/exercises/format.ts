/** Numbers as a learner reads them: in sentences and in LaTeX, never with the noise of floating point. */
import type { Value } from '@/lib/expression'

export interface Format {
  /** Significant figures; null: as many as needed, at most six. */
  digits: number | null
  /** Negative numbers in parentheses. */
  parentheses: boolean
}
export const asNeeded: Format = { digits: null, parentheses: false }

/** LaTeX of a value: numbers, vectors as (1, 2), matrices as bracketed arrays. */
export function toLatex(value: Value, format: Format = asNeeded): string {
  if (typeof value === 'number') return numberToLatex(value, format)
  if (typeof value === 'boolean' || typeof value === 'string') return `\\text{${value}}`
  if (!Array.isArray(value)) return '\\{\\ldots\\}'
  const inner = { ...format, parentheses: false }
  if (value.some(Array.isArray)) {
    const rows = value.map((row) => (Array.isArray(row) ? row : [row]).map((cell) => toLatex(cell, inner)).join(' & '))
    return `\\begin{bmatrix} ${rows.join(' \\\\ ')} \\end{bmatrix}`
  }
  return `(${value.map((entry) => toLatex(entry, inner)).join(',\\ ')})`
}

/** Markdown of a value outside mathematics: plain numbers stay text, everything else becomes a formula. */
export function toMarkdown(value: Value, format: Format = asNeeded): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'number') return `$${toLatex(value, format)}$`
  const latex = numberToLatex(value, format)
  return latex.includes('\\') ? `$${latex}$` : latex.replace('-', '−')
}

/** A value inside code, as it would be typed there: '-2', '1e-6', '(1, 2)', '[[1, 2], [3, 4]]'. */
export function toCode(value: Value, format: Format = asNeeded): string {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    const [mantissa, exponent] = split(value, format.digits)
    const text = exponent === null ? mantissa : `${mantissa}e${exponent}`
    return format.parentheses && value < 0 ? `(${text})` : text
  }
  if (!Array.isArray(value)) return '{…}'
  const entries = value.map((entry) => toCode(entry, { ...format, parentheses: false }).replace(/^\((.*)\)$/, '[$1]'))
  return value.some(Array.isArray) ? `[${entries.join(', ')}]` : `(${entries.join(', ')})`
}

/** Plain characters: '−0.25', '1.2·10⁻⁵'. */
export function toPlain(value: number, digits: number | null = null): string {
  const [mantissa, exponent] = split(value, digits)
  const sign = mantissa.replace('-', '−')
  return exponent === null ? sign : `${sign}·10${superscript(exponent)}`
}

/** The number that is shown for a value. */
export function shownNumber(value: number, digits: number | null): number {
  const size = Math.abs(value)
  if (isWhole(value, digits)) return value
  return Number(value.toPrecision(figures(size, digits)))
}

function numberToLatex(value: number, { digits, parentheses }: Format): string {
  const [mantissa, exponent] = split(value, digits)
  const latex = exponent === null ? mantissa : `${mantissa} \\times 10^{${exponent}}`
  return parentheses && value < 0 ? `(${latex})` : latex
}

/** Numbers beyond these are shown with a power of ten. */
const largestPlain = 1e7
const smallestPlain = 1e-4

/** Whole numbers are not rounded, unless they are so large that a power of ten says as much, or figures are asked. */
function isWhole(x: number, digits: number | null): boolean {
  if (!Number.isInteger(x)) return false
  const size = Math.abs(x)
  return size < largestPlain || (digits === null && size < 1e15 && Number(x.toPrecision(6)) !== x)
}

/** Digits and, for very small or large numbers, the power of ten. */
function split(value: number, digits: number | null): [string, number | null] {
  const x = Object.is(value, -0) ? 0 : value
  const size = Math.abs(x)
  if (isWhole(x, digits)) return [String(x), null]
  if (size >= largestPlain || size < smallestPlain) {
    const [mantissa = '', exponent = '0'] = x.toExponential((digits ?? 6) - 1).split('e')
    return [digits === null ? trimZeros(mantissa) : mantissa, Number(exponent)]
  }
  const rounded = Number(x.toPrecision(figures(size, digits)))
  if (digits === null) return [String(rounded), null]
  const magnitude = Math.floor(Math.log10(Math.abs(rounded)))
  return [rounded.toFixed(Math.max(0, digits - 1 - magnitude)), null]
}

/** Digits before the point are never rounded. */
function figures(size: number, digits: number | null): number {
  const plain = size < largestPlain && size >= 1
  return Math.max(digits ?? 6, plain ? Math.floor(Math.log10(size)) + 1 : 1)
}

const trimZeros = (text: string) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text)
const superscript = (exponent: number) =>
  [...String(exponent)].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('')
