/** What an answer counts for, and sums of that. */
import type { Event, RawDeck, RawItem, RawState } from './log'
import { between, curve, isAnswer, monday } from './log'

/** A minute for a card or a question, three for one of order, a quarter of an hour for an exercise: beyond, nobody was there. */
const LONGEST: Record<string, number> = { card: 60_000, choice: 60_000, order: 180_000, exercise: 900_000 }

export interface Answer {
  item: string
  day: string
  week: string
  hour: number | null
  kind: string
  passed: boolean
  isNew: boolean
  ms: number
  /** Of a first review of a day of an item past learning, in ten thousandths; null for all other answers. */
  predicted: number | null
  /** Not rounded. */
  recall: number | null
  mistakes: { id: string; title: string }[]
}

export function answersOf(events: Iterable<Event>): Answer[] {
  return [...events].filter(isAnswer).map(({ row, item, grade, before: { memory } }) => {
    const isReview = memory.phase === 'review' && memory.last.day !== row.day
    const recall = isReview ? curve(between(memory.last.day, row.day), memory.stability) : null
    return {
      item,
      day: row.day,
      week: monday(row.day),
      hour: row.hour,
      kind: row.kind,
      passed: grade !== 1,
      isNew: memory.phase === 'new',
      ms: Math.min(row.duration, LONGEST[row.kind]!),
      predicted: recall === null ? null : Math.round(recall * 10_000),
      recall,
      mistakes: JSON.parse(row.mistakes ?? '[]') as Answer['mistakes'],
    }
  })
}

export const tenths = (value: number): number => Math.round(value * 10) / 10
export const minutesOf = (answers: readonly Answer[]): number => tenths(total(answers, ({ ms }) => ms) / 60_000)

export function total<T>(list: readonly T[], of: (one: T) => number): number {
  let sum = 0
  for (const one of list) sum += of(one)
  return sum
}

export const count = <T>(list: readonly T[], which: (one: T) => boolean): number => list.filter(which).length

/** The ends of a 95 % Wilson interval are the roots p of (s/n − p)² = z² p(1 − p)/n. */
export function interval(successes: number, n: number): { low: number; high: number } {
  const z2 = 1.959963984540054 ** 2
  const share = successes / n
  const [a, b, c] = [1 + z2 / n, -(2 * share + z2 / n), share ** 2]
  const root = Math.sqrt(Math.max(b * b - 4 * a * c, 0))
  return { low: Math.max((-b - root) / (2 * a), 0), high: Math.min((-b + root) / (2 * a), 1) }
}

export const reviewsOf = (answers: readonly Answer[]): Answer[] => answers.filter(({ predicted }) => predicted !== null)

export function retention(answers: readonly Answer[]) {
  const reviews = reviewsOf(answers)
  const n = reviews.length
  if (n === 0) return null
  const passed = count(reviews, (one) => one.passed)
  const predicted = total(reviews, (one) => one.predicted!) / 10_000 / n
  return { n, recalled: passed / n, ...interval(passed, n), predicted }
}

/** 'new', on a step, an interval below or from 21 days on; set aside is that alone. */
export function standing({ memory, suspended }: RawState): 'new' | 'learning' | 'young' | 'mature' | 'suspended' {
  if (suspended) return 'suspended'
  if (memory.phase === 'new') return 'new'
  if (memory.phase !== 'review') return 'learning'
  return between(memory.last.day, memory.dueDay!) >= 21 ? 'mature' : 'young'
}

/** Finished exercises, by page. */
export function topicsOf({ pages }: RawDeck, answers: readonly Answer[]) {
  return pages.flatMap(({ slug, number, title, items }) => {
    const own = answers.filter(({ kind, item }) => kind === 'exercise' && items.includes(item))
    const right = count(own, ({ passed }) => passed)
    return own.length > 0 ? [{ page: slug, section: number, title, right, wrong: own.length - right }] : []
  })
}

/** Those that were made in an exercise: with the title that the book has for it, or that the log tells of any exercise. */
export function mistakesMade({ mistakes = [] }: RawItem, answers: readonly Answer[]): { id: string; title: string }[] {
  const told = new Map(answers.flatMap((one) => one.mistakes.map(({ id, title }) => [id, title] as const)))
  return [...told].map(([id, title]) => ({ id, title: mistakes.find((one) => one.id === id)?.title ?? title }))
}
