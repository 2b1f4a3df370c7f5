/** The many spellings of one character, each brought to one, with its place in the text as it was typed. */
import type { Span } from './types'

const minus = '−–‒‐‑﹣－'
const times = '×·⋅∙•∗⁎✕✖⨯'
const divided = '÷∕⁄'
/** They join or mark the text without being seen. */
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/
export const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
export const raisedSigns = '⁺⁻'
const lowered = '₀₁₂₃₄₅₆₇₈₉'

/** `plain` has one UTF-16 unit for each span. */
export interface Characters {
  plain: string
  spans: Span[]
}

export function readCharacters(text: string): Characters {
  let plain = ''
  let before = ''
  const spans: Span[] = []
  let at = text.length - text.trimStart().length
  for (const character of text.trim()) {
    const span = { at, length: character.length }
    at += character.length
    if (invisible.test(character)) continue
    plain += spelled(character, before)
    spans.push(span)
    before = character
  }
  return { plain, spans }
}

function spelled(character: string, before: string): string {
  if (/\s/.test(character)) return ' '
  if (character < '\u0080') return character
  if (minus.includes(character)) return '-'
  if (times.includes(character)) return '*'
  if (divided.includes(character)) return '/'
  if (raised.includes(character) || raisedSigns.includes(character) || vulgarFraction(character)) return character
  // A lowered digit belongs to a name, as in log₁₀; behind a digit it would change the number.
  if (lowered.includes(character)) {
    return /[A-Za-z₀-₉]/.test(before) ? String(lowered.indexOf(character)) : '_'
  }
  const folded = character.normalize('NFKC')
  // Full-width and mathematical letters and digits; ① and the like would read as what they are not.
  if (folded.length === 1 && !/[\u2460-\u24ff]/.test(character)) return folded
  return character.length === 1 ? character : '\ufffd'
}

/** '½' → [1, 2]. */
export function vulgarFraction(character: string): [number, number] | null {
  if (character < '\u0080') return null
  const parts = /^([0-9]+)\u2044([0-9]+)$/.exec(character.normalize('NFKC'))
  return parts === null ? null : [Number(parts[1]), Number(parts[2])]
}

export function spanOf({ spans }: Characters, from: number, to: number): Span {
  const first = spans[from]
  const last = spans[to - 1]
  if (first === undefined || last === undefined) {
    const end = spans.at(-1)
    return { at: end === undefined ? 0 : end.at + end.length, length: 0 }
  }
  return { at: first.at, length: Math.max(0, last.at + last.length - first.at) }
}
