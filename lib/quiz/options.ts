/** What a quiz asks, as a link says it: `/quiz?seed=k3f9&chapters=4,5&n=10&minutes=20&mix=choice,order`. */
import type { DeckIndex } from '@/lib/deck'
import { MOST_MINUTES, MOST_QUESTIONS, QUIZ_KINDS, type QuizOptions } from './types'

/** What a quiz is unless somebody says otherwise. */
export const USUAL = { count: 10, minutes: null, mix: QUIZ_KINDS, feedback: 'each' } as const

/** Letters and digits that cannot be taken for one another. */
export const SEED_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const SEED = /^[a-z0-9][a-z0-9-]{0,31}$/

/** A seed as it is kept, or null where a text is none. Capitals are no different: it is told from mouth to mouth. */
export function readSeed(text: string): string | null {
  const seed = text.trim().toLowerCase()
  return SEED.test(seed) ? seed : null
}

/** The pages a quiz asks about, in the order of the book. */
export function pagesOf(deck: DeckIndex, { chapters, pages }: Pick<QuizOptions, 'chapters' | 'pages'>): string[] {
  const single = new Set(pages.map((name) => deck.page(name)?.slug))
  return deck.deck.pages
    .filter(({ slug, chapter }) => chapters.includes(chapter.number) || single.has(slug))
    .map(({ slug }) => slug)
}

/** The same pages said in the shortest way: chapters that are whole by their number, the others one by one. */
export function scopeOf(deck: DeckIndex, slugs: readonly string[]): Pick<QuizOptions, 'chapters' | 'pages'> {
  const chosen = new Set(slugs)
  const partial = new Set(deck.deck.pages.filter(({ slug }) => !chosen.has(slug)).map(({ chapter }) => chapter.number))
  const inScope = deck.deck.pages.filter(({ slug }) => chosen.has(slug))
  return {
    chapters: [...new Set(inScope.map(({ chapter }) => chapter.number))].filter((number) => !partial.has(number)),
    pages: inScope.filter(({ chapter }) => partial.has(chapter.number)).map(({ slug }) => slug),
  }
}

export interface Asked extends QuizOptions {
  seed: string | null
  /** Of the deck the link was made with. */
  deck: string | null
}

/** The query of a link; what is missing or makes no sense is as usual. */
export function readLink(query: Readonly<Record<string, string | undefined>>): Asked {
  const list = (name: string) => (query[name] ?? '').split(',').filter((part) => part !== '')
  const mix = QUIZ_KINDS.filter((kind) => list('mix').includes(kind))
  return {
    seed: readSeed(query['seed'] ?? ''),
    deck: query['deck'] ?? null,
    chapters: list('chapters'),
    pages: list('pages'),
    count: wholeNumber(query['n'], MOST_QUESTIONS) ?? USUAL.count,
    minutes: wholeNumber(query['minutes'], MOST_MINUTES),
    mix: mix.length === 0 ? QUIZ_KINDS : mix,
    feedback: query['feedback'] === 'end' ? 'end' : 'each',
  }
}

function wholeNumber(text: string | undefined, most: number): number | null {
  const number = Number(text ?? Number.NaN)
  return Number.isInteger(number) && number >= 1 && number <= most ? number : null
}

/** The link that opens the set-up filled in. Without a seed it is the same choice, other questions. */
export function linkOf({ seed, deck, ...options }: Asked): string {
  const parts = [
    ['seed', seed],
    ['chapters', options.chapters.join(',')],
    ['pages', options.pages.join(',')],
    ['n', String(options.count)],
    ['minutes', options.minutes === null ? null : String(options.minutes)],
    ['mix', options.mix.join(',')],
    ['feedback', options.feedback],
    ['deck', seed === null ? null : deck],
  ].filter((part): part is [string, string] => part[1] !== null && part[1] !== '')
  // Commas are allowed in a query and easier to read than %2C.
  return `/quiz?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&')}`
}
