/** Anki's gaps: `{{c1::words}}`, `{{c2::words::hint}}`. Gaps of one number are asked together, the others shown. */
import { countWords, mask, sentences } from './sentences'

export interface DerivedGap {
  /** The words of the gaps, joined. */
  words: string
  /** The text with its gaps, Markdown. */
  text: string
}

interface Gap {
  number: string
  from: number
  to: number
  words: string
  hint: string
}

const longestText = 60

/** `source` is the Markdown of one paragraph. */
export function deriveGaps(source: string): DerivedGap[] {
  const flat = source.replace(/\s*\n\s*/g, ' ')
  const gaps = gapsOf(flat)
  const numbers = [...new Set(gaps.map(({ number }) => number))]
  return numbers.map((number) => {
    const own = gaps.filter((gap) => gap.number === number)
    const [from, to] = countWords(flat) <= longestText ? [0, flat.length] : around(flat, own)
    const shown = gaps.filter((gap) => gap.from >= from && gap.to <= to)
    return {
      words: own.map(({ words }) => words).join(', '),
      text: fill(flat, from, to, shown, number).trim(),
    }
  })
}

/** What people read where nothing is asked: gaps opened. */
export function openGaps(source: string): string {
  return fill(source, 0, source.length, gapsOf(source), null)
}

function gapsOf(source: string): Gap[] {
  const masked = mask(source)
  return [...masked.matchAll(/\{\{c(\d+)::([^{}]*?)(?:::([^{}:]*))?\}\}/g)].map((match) => {
    const inner = match.index + `{{c${match[1]}::`.length
    const words = source.slice(inner, inner + match[2]!.length)
    return { number: match[1]!, from: match.index, to: match.index + match[0].length, words, hint: match[3] ?? '' }
  })
}

function around(source: string, gaps: readonly Gap[]): [number, number] {
  const touched = sentences(source).filter(({ from, to }) => gaps.some((gap) => gap.from < to && gap.to > from))
  return [touched[0]?.from ?? 0, touched.at(-1)?.to ?? source.length]
}

function fill(source: string, from: number, to: number, gaps: readonly Gap[], asked: string | null): string {
  let text = ''
  let end = from
  for (const gap of gaps) {
    text += source.slice(end, gap.from)
    text += gap.number !== asked ? gap.words : gap.hint === '' ? '[…]' : `[${gap.hint} …]`
    end = gap.to
  }
  return text + source.slice(end, to)
}
