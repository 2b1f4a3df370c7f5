/** Which values an axis shows, and how they are written. */
import { scaleLinear, scaleLog } from 'd3-scale'
import type { Axis } from './data'

export interface Tick {
  value: number
  label: string
}

/** About `count` ticks at round values; where the author names them, exactly those inside the axis. */
export function ticksOf(axis: Axis, count: number): Tick[] {
  const inside = (value: number) =>
    value >= axis.from - 1e-9 * (axis.to - axis.from) && value <= axis.to + 1e-9 * (axis.to - axis.from)
  if (axis.ticks) return labelled(axis.ticks.filter(inside), axis.log)
  if (!axis.log) return labelled(scaleLinear().domain([axis.from, axis.to]).ticks(count), false)
  return labelled(logTicks(axis, count).filter(inside), true)
}

/** Whole powers of ten, every second or third of them where there are many; with 2 and 5 between where there are few. */
function logTicks(axis: Axis, count: number): number[] {
  const first = Math.ceil(Math.log10(axis.from) - 1e-9)
  const last = Math.floor(Math.log10(axis.to) + 1e-9)
  const decades = last - first + 1
  if (decades < 2) return scaleLog().domain([axis.from, axis.to]).ticks(count)
  const every = Math.ceil(decades / Math.max(2, count))
  const exponents = Array.from({ length: decades }, (_, i) => first + i).filter((exponent) => exponent % every === 0)
  const powers = exponents.map((exponent) => Number(`1e${exponent}`))
  if (decades * 3 > count) return powers
  return Array.from({ length: decades + 1 }, (_, i) => first - 1 + i).flatMap((exponent) =>
    [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)),
  )
}

function labelled(values: readonly number[], log: boolean): Tick[] {
  const sizes = values.map(Math.abs).filter((size) => size > 0)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  if (sizes.length > 0 && (log ? least < 1e-3 || most >= 1e5 : least < 1e-4 || most >= 1e6))
    return values.map((value) => ({ value, label: scientific(value) }))
  const digits = log ? null : Math.max(0, ...values.map(decimals))
  return values.map((value) => ({ value, label: plain(value, digits) }))
}

/** Decimals needed to write a tick exactly, at most 6. */
function decimals(value: number): number {
  for (let digits = 0; digits < 6; digits++)
    if (Math.abs(Number(value.toFixed(digits)) - value) < 1e-9 * Math.max(1, Math.abs(value))) return digits
  return 6
}

/** Whole numbers carry no decimals, all others of the axis the same number of them: 0, 0.25, 0.50, 1. */
function plain(value: number, digits: number | null): string {
  const rounded = Number(value.toPrecision(12))
  const text = Number.isInteger(rounded) ? grouped(rounded) : rounded.toFixed(digits ?? decimals(rounded))
  return text.replace('-', '−')
}

/** Thousands are parted by a thin space from 10 000 on. */
function grouped(value: number): string {
  return Math.abs(value) < 10_000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009')
}

/** 10⁻⁴, 2·10⁶; 1 and 0 stay as they are. */
export function scientific(value: number): string {
  if (value === 0) return '0'
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e')
  const digits = mantissa.replace(/\.?0+$/, '').replace('-', '−')
  const power = superscript(Number(exponent))
  if (Number(exponent) === 0) return digits
  if (Number(exponent) === 1) return plain(value, null)
  if (digits === '1' || digits === '−1') return `${digits.slice(0, -1)}10${power}`
  return `${digits}·10${power}`
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((digit) => (digit === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? ''))).join('')
}
