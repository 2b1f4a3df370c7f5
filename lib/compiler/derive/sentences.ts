/** Markdown source cut at sentence ends, never inside mathematics, code, links or brackets. */

const abbreviations = /(?:\b(?:e\.g|i\.e|cf|vs|etc|approx|resp|Fig|Figs|Eq|Eqs|Sec|Dr|No|al)|\b[A-Z])\.$/

/** The sentences of a paragraph's source, each with its place in it. */
export function sentences(source: string): { text: string; from: number; to: number }[] {
  const out: { text: string; from: number; to: number }[] = []
  let from = 0
  for (const end of sentenceEnds(source)) {
    push(from, end)
    from = end
  }
  push(from, source.length)
  return out

  function push(start: number, stop: number): void {
    const raw = source.slice(start, stop)
    const text = raw.trim()
    if (text === '') return
    const lead = raw.length - raw.trimStart().length
    out.push({ text, from: start + lead, to: start + lead + text.length })
  }
}

function sentenceEnds(source: string): number[] {
  const masked = mask(source)
  const ends: number[] = []
  for (const match of masked.matchAll(/[.!?]["”’')\]*_]*(?=\s+["“(*_]*[\p{Lu}\d$`\uE000])|[。！？]+[”」』）]*/gu)) {
    const end = match.index + match[0].length
    if (!abbreviations.test(masked.slice(0, match.index + 1))) ends.push(end)
  }
  return ends
}

/** Same length, with everything in which a full stop means nothing replaced by a private character. */
export function mask(source: string): string {
  return source.replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$|`[^`\n]+`|\]\([^)\n]*\)|<[^<>\n]*>/g, (found) =>
    '\uE000'.repeat(found.length),
  )
}

const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/

/** Words of a text, formulas counting as one each. */
export function countWords(markdown: string): number {
  const plain = markdown.replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, ' x ').replace(/[*_`=#>[\]()]/g, ' ')
  const words = plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  // Chinese and Japanese put no spaces between words, which are two signs long on average.
  const signs = unspaced.test(plain)
    ? (plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length
    : 0
  return words + Math.floor(signs / 2)
}

/** As many whole sentences as fit into so many words; null where not even the first does. */
export function firstSentences(source: string, words: number): string | null {
  let text = ''
  for (const sentence of sentences(source)) {
    const longer = text === '' ? sentence.text : `${text} ${sentence.text}`
    if (countWords(longer) > words) break
    text = longer
  }
  return text === '' ? null : text
}
