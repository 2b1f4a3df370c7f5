/** Cards that plain Markdown yields by itself. Each has an id from page and meaning, and the mark `derived`. */
import { slug } from 'github-slugger'
import type { CardItem } from '@/lib/deck'
import type { Paragraph } from 'mdast'
import { base, richText, type Setting } from '../items/base'
import type { Place } from '../problems'
import { deriveClozes } from './clozes'
import { beforeMeaning, beforeTerm, inSentence, type Context } from './context'
import { deriveGaps, openGaps } from './gaps'
import { questionName, readQuestions, whyNot, type Asked } from './questions'
import { deriveTerm, limitDefinition, maskTerm, type TermDefinition } from './terms'

export type { Context } from './context'
export { formulaQuestion } from './formulas'
export { askedBy, bareAnswer } from './questions'
export { termRows } from './tables'
export { isTerm } from './terms'

export interface Skipped {
  line: number
  what: string
  reason: string
}
export interface Derived {
  cards: CardItem[]
  skipped: Skipped[]
  /** A question whose answer stands in the next paragraph. */
  open: string | null
}

/**
 * The cards of one paragraph (or of a list item's first). `context` lets a card stand alone; `question` is one that an
 * earlier paragraph has left open.
 */
export function deriveFromParagraph(
  setting: Setting,
  paragraph: Paragraph,
  text: string,
  context: Context,
  question: string | null,
): Derived {
  const from = paragraph.position?.start
  const place: Place = { file: setting.file, line: from?.line ?? 1, column: from?.column ?? 1 }
  const source = text.slice(from?.offset ?? 0, paragraph.position?.end.offset ?? 0)
  const read = readQuestions(source, question)
  if (read.asked.length > 0 || read.open !== null) return { ...askedCards(setting, place, read.asked), open: read.open }
  const cards: CardItem[] = []
  const skipped: Skipped[] = []
  const term = deriveTerm(paragraph, text)
  if (term?.kind === 'skipped') skipped.push({ line: place.line, what: term.what, reason: term.reason })
  if (term?.kind === 'made') cards.push(...termCards(setting, place, term.value, context))
  const clozes = deriveClozes(source)
  for (const { words, sentence } of clozes.made)
    cards.push(derivedCard(setting, place, slug(words), 'cloze', sentence, words))
  for (const { words, reason } of clozes.skipped) skipped.push({ line: place.line, what: words, reason })
  for (const gap of deriveGaps(source))
    cards.push(derivedCard(setting, place, slug(gap.words), 'cloze', gap.text, gap.words))
  return { cards: cards.filter((card) => !card.id.endsWith('/')), skipped, open: null }
}

/** Cards of questions with their answers, those that nobody could learn left out. */
export function askedCards(setting: Setting, place: Place, asked: readonly Asked[]): Omit<Derived, 'open'> {
  const cards: CardItem[] = []
  const skipped: Skipped[] = []
  for (const one of asked) {
    const name = questionName(one.question)
    const reason = name === '' ? 'its question has no words' : whyNot(one)
    if (reason !== null) skipped.push({ line: place.line, what: one.question, reason })
    else cards.push(derivedCard(setting, place, name, 'basic', openGaps(one.question), openGaps(one.answer)))
  }
  return { cards, skipped }
}

/** The source of a definition list as pairs; a term may have several definitions. */
export function definitionsOf(source: string): { term: string; definition: string }[] {
  const pairs: { term: string; definition: string }[] = []
  let term = ''
  for (const line of source.split('\n')) {
    const definition = /^ {0,3}:[ \t]+(.*)$/.exec(line)?.[1]
    if (definition === undefined) term = line.trim().replace(/^\*\*|\*\*$/g, '')
    else pairs.push({ term, definition })
  }
  return pairs
}

/** Cards of a definition list: each term both ways. */
export function deriveFromDefinitions(
  setting: Setting,
  place: Place,
  pairs: readonly { term: string; definition: string }[],
  context: Context,
): Omit<Derived, 'open'> {
  const cards: CardItem[] = []
  const skipped: Skipped[] = []
  for (const { term, definition } of pairs) {
    const found = limitDefinition(term, term, definition)
    if (found?.kind === 'made') cards.push(...termCards(setting, place, found.value, context))
    else if (found) skipped.push({ line: place.line, what: found.what, reason: found.reason })
  }
  return { cards, skipped }
}

function termCards(setting: Setting, place: Place, found: TermDefinition, context: Context): CardItem[] {
  const name = slug(found.term)
  const asked = context.ownBook ? inSentence(nameOf(found)) : nameOf(found)
  const forward = derivedCard(
    setting,
    place,
    name,
    'term',
    `${beforeTerm(context, found.term)}what is meant by **${asked}**?`,
    strip(found.definition),
  )
  const masked = maskTerm({ ...found, definition: strip(found.definition) })
  if (masked === null) return [forward]
  const reverse = derivedCard(
    setting,
    place,
    `${name}/reverse`,
    'reverse',
    `${beforeMeaning(context, found.term)}which term is described? ${masked}`,
    `**${nameOf(found)}**`,
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

const strip = (text: string) => openGaps(text.replaceAll('==', ''))
/** The term without the marks that made it stand out. */
const nameOf = ({ termMarkdown, term }: TermDefinition) =>
  (termMarkdown.replace(/^[*_]+|[*_]+$/g, '').replace(/\s*:$/, '') || term).trim()
const capitalise = (text: string) => (/^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
