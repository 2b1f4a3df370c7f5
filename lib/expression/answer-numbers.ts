/** Numerals as people write them: decimal signs of either kind, digits in groups, powers of ten. */
import { ask, refuse } from './problem'
import type { Span } from './types'

export interface Notice {
  code: string
  message: string
}
export interface Numeral {
  /** In the one spelling `Number` reads. */
  text: string
  notice: Notice | null
  /** Units of the text that were read. */
  length: number
}
type SpanFrom = (from: number, to: number) => Span

const spaced = /[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])/y
const digits = /[0-9.,]+/y
const exponent = /[eE]([+-]?[0-9]+)/y
/** `2e` might mean 2·e and `1.2 e-3` might mean 1.2·e − 3: neither is guessed. */
const unfinished = /[eE][+-]?(?![A-Za-z])| +[eE][+-]?[0-9]+/y

export function startsNumeral(plain: string, at: number): boolean {
  return /[0-9.,]/.test(plain[at] ?? '')
}

export function readNumeral(plain: string, at: number, decimal: '.' | ',', span: SpanFrom): Numeral {
  const group = take(spaced, plain, at)
  const tail = take(digits, plain, at + group.length)
  const end = at + group.length + tail.length
  const place = span(at, end)
  const { text, notice } = group === '' ? readDigits(tail, decimal, place) : readGrouped(group, tail, place)
  const power = readExponent(plain, at, end, text, span)
  return { text: text + power.text, notice, length: end - at + power.length }
}

function take(pattern: RegExp, plain: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(plain)?.[0] ?? ''
}

function readGrouped(group: string, tail: string, span: Span): { text: string; notice: Notice | null } {
  const whole = group.replaceAll(' ', '')
  if (tail !== '' && !/^[.,][0-9]+$/.test(tail)) refuse('bad-number', `${group}${tail} is not one number.`, span)
  const text = tail === '' ? whole : `${whole}.${tail.slice(1)}`
  return { text, notice: { code: 'grouped-digits', message: `${group}${tail} is read as ${text}.` } }
}

function readDigits(run: string, decimal: '.' | ',', span: Span): { text: string; notice: Notice | null } {
  const separators = run.replace(/[0-9]/g, '')
  if (separators === '') return { text: canonical(run, ''), notice: null }
  if (separators.length > 1) refuseSeparators(run, separators, span)
  const [whole = '', fraction = ''] = run.split(separators)
  if (whole === '' && fraction === '') refuse('bad-number', `'${run}' alone is not a number.`, span)
  if (separators === decimal) return { text: canonical(whole, fraction), notice: null }
  const word = separators === ',' ? 'comma' : 'point'
  if (fraction === '')
    refuse('bad-number', `There are no digits behind the ${word}; type one number, such as 0.5.`, span)
  const text = canonical(whole, fraction)
  // Three digits behind 1 to 999 may be thousands; 0,725 and 1234,567 can only be decimals.
  if (fraction.length === 3 && /^[1-9][0-9]{0,2}$/.test(whole)) {
    const readings = [`${whole}${fraction}`, `${whole}${decimal}${fraction}`]
    ask(`ambiguous-${word}`, `Does ${run} mean ${readings.join(' or ')}? Type the one you mean.`, span, readings)
  }
  return { text, notice: { code: `decimal-${word}`, message: `${run} is read as ${text}.` } }
}

function refuseSeparators(run: string, separators: string, span: Span): never {
  const last = Math.max(run.lastIndexOf('.'), run.lastIndexOf(','))
  if (new Set(separators).size === 2) {
    const plain = `${run.slice(0, last).replace(/[.,]/g, '')}.${run.slice(last + 1)}`
    ask('mixed-separators', `${run} has points and commas; write it with one decimal sign: ${plain}.`, span, [plain])
  }
  if (/^[1-9][0-9]{0,2}(?:[.,][0-9]{3})+$/.test(run)) {
    const plain = run.replace(/[.,]/g, '')
    ask('thousands-separators', `Write the number without separators of thousands: ${plain}.`, span, [plain])
  }
  return refuse('bad-number', `${run} has more than one decimal sign.`, span)
}

function canonical(whole: string, fraction: string): string {
  const front = whole.replace(/^0+(?=[0-9])/, '') || '0'
  return fraction === '' ? front : `${front}.${fraction}`
}

function readExponent(
  plain: string,
  start: number,
  at: number,
  mantissa: string,
  span: SpanFrom,
): { text: string; length: number } {
  const match = take(exponent, plain, at)
  const end = at + match.length
  if (match !== '' && startsNumeral(plain, end)) {
    refuse('bad-exponent', 'The exponent of ten must be a whole number.', span(start, end + 1))
  }
  if (match !== '') return { text: match.toLowerCase().replace('+', ''), length: match.length }
  const rest = take(unfinished, plain, at)
  if (rest === '') return { text: '', length: 0 }
  const ways = `${mantissa}e-3 for a power of ten, or ${mantissa}*e for e = 2.718…`
  return refuse('bad-exponent', `The exponent is not complete; write ${ways}.`, span(start, end + rest.length))
}
