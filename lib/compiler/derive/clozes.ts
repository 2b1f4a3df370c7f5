/** Cloze cards: the sentence around `==highlighted words==`, with these words left out. */
import { countWords, mask, sentences } from './sentences'

export interface DerivedCloze {
  words: string
  /** The sentence with a gap, Markdown. */
  sentence: string
}

const highlight = /==(?=\S)((?:[^=\n]|=(?!=))+?)(?<=\S)==/g

/** `source` is the Markdown of one paragraph, heading cells excluded. */
export function deriveClozes(source: string): { made: DerivedCloze[]; skipped: { words: string; reason: string }[] } {
  const made: DerivedCloze[] = []
  const skipped: { words: string; reason: string }[] = []
  const flat = source.replace(/\s*\n\s*/g, ' ')
  const all = sentences(flat)
  for (const match of highlights(flat)) {
    const words = match.words
    const around = all.find(({ from, to }) => from <= match.at && match.at < to)
    if (!around) continue
    const before = strip(flat.slice(around.from, match.at))
    const after = strip(flat.slice(match.at + match.length, around.to))
    const sentence = `${before}[…]${after}`
    if (countWords(words) > 12) skipped.push({ words, reason: 'more than twelve words are highlighted' })
    else if (countWords(sentence) < 3) skipped.push({ words, reason: 'nothing of the sentence is left to ask with' })
    else made.push({ words, sentence })
  }
  return { made, skipped }
}

/** Highlights, those inside formulas and code excepted; a highlight may hold a whole formula. */
function highlights(source: string): { at: number; length: number; words: string }[] {
  const masked = mask(source)
  return [...masked.matchAll(highlight)].map((match) => ({
    at: match.index,
    length: match[0].length,
    words: source.slice(match.index + 2, match.index + match[0].length - 2),
  }))
}

const strip = (text: string) => text.replaceAll('==', '')
