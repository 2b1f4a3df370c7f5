/** Cards that plain Markdown yields by itself. Each has an id from page and meaning, and the mark `derived`. */
import { slug } from 'github-slugger'
import type { CardItem } from '@/lib/deck'
import type { Paragraph } from 'mdast'
import { base, richText, type Setting } from '../items/base'
import type { Place } from '../problems'
import { deriveClozes } from './clozes'
import { deriveTerm, maskTerm } from './terms'

export { formulaQuestion } from './formulas'
export { isTerm } from './terms'

export interface Skipped {
  line: number
  what: string
  reason: string
}
export interface Derived {
  cards: CardItem[]
  skipped: Skipped[]
}

/** The cards of one paragraph (or of a list item's first). `heading` names the context, so that a card stands alone. */
export function deriveFromParagraph(setting: Setting, paragraph: Paragraph, text: string, heading: string): Derived {
  const from = paragraph.position?.start
  const place: Place = { file: setting.file, line: from?.line ?? 1, column: from?.column ?? 1 }
  const source = text.slice(from?.offset ?? 0, paragraph.position?.end.offset ?? 0)
  const cards: CardItem[] = []
  const skipped: Skipped[] = []
  const term = deriveTerm(paragraph, text)
  if (term?.kind === 'skipped') skipped.push({ line: place.line, what: term.what, reason: term.reason })
  if (term?.kind === 'made') cards.push(...termCards(setting, place, term.value, heading))
  const clozes = deriveClozes(source)
  for (const { words, sentence } of clozes.made)
    cards.push(derivedCard(setting, place, slug(words), 'cloze', sentence, words))
  for (const { words, reason } of clozes.skipped) skipped.push({ line: place.line, what: words, reason })
  return { cards: cards.filter((card) => !card.id.endsWith('/')), skipped }
}

function termCards(setting: Setting, place: Place, found: Parameters<typeof maskTerm>[0], heading: string): CardItem[] {
  const name = slug(found.term)
  const context = heading === '' || overlaps(heading, found.term) ? '' : `*${heading}:* `
  const forward = derivedCard(
    setting,
    place,
    name,
    'term',
    `${context}what is meant by ${bold(found)}?`,
    strip(found.definition),
  )
  const masked = maskTerm({ ...found, definition: strip(found.definition) })
  if (masked === null) return [forward]
  const reverse = derivedCard(
    setting,
    place,
    `${name}/reverse`,
    'reverse',
    `${context}which term is described? ${masked}`,
    bold(found),
  )
  return [forward, { ...reverse, concept: forward.concept }]
}

/** Also used for formulas. The id is the page's name and the meaning's. */
export function derivedCard(
  setting: Setting,
  place: Place,
  name: string,
  form: CardItem['form'],
  front: string,
  back: string,
): CardItem {
  return {
    ...base(setting, place.line, `${setting.page}/${name}`, { derived: true, seen: [front, back] }),
    kind: 'card',
    form,
    front: richText(setting, place, capitalise(front)),
    back: richText(setting, place, back),
    note: null,
  }
}

const strip = (text: string) => text.replaceAll('==', '')
const bold = ({ termMarkdown, term }: { termMarkdown: string; term: string }) =>
  `**${(termMarkdown.replace(/^[*_]+|[*_]+$/g, '').replace(/\s*:$/, '') || term).trim()}**`
const overlaps = (heading: string, term: string) => {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/s(?= |$)/g, '')
      .trim()} `
  const [bare, above] = [words(term.replace(/\s*\([^)]*\)/, '')), words(heading)]
  return above.includes(bare) || bare.includes(above)
}
const capitalise = (text: string) => (/^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
