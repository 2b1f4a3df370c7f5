/** Drawing the questions of a quiz: the same deck, options and seed give the same ones in the same order. */
import type { DeckIndex, Item } from '@/lib/deck'
import { drawVariant, ExerciseError, shuffle, stream, textsOf, type Variant } from '@/lib/exercises'
import type { ExerciseItem } from '@/lib/deck'
import { isTypable } from './cloze'
import { pagesOf } from './options'
import { QUIZ_KINDS, type QuizKind, type QuizOptions } from './types'

export interface Question {
  kind: QuizKind
  item: Item
  /** Of the numbers of an exercise and of the order in which options are shown. */
  seed: number
}

/** Seeds are whole numbers below this. */
const SEEDS = 2 ** 31
/** A type may have seeds for which hardly any draw passes; several in a row are a fault. */
const MOST_SEEDS = 5

/** As what an item can be asked in a quiz; null where it cannot. */
export function quizKind(item: Item): QuizKind | null {
  if (item.kind === 'exercise') return 'numeric'
  if (item.kind === 'card') return isTypable(item) ? 'cloze' : null
  return item.kind
}

/** All that can be asked on some pages, by kind, in the order of the book. */
export function poolOf(deck: DeckIndex, pages: readonly string[]): Record<QuizKind, Item[]> {
  const pool: Record<QuizKind, Item[]> = { choice: [], order: [], numeric: [], cloze: [] }
  for (const page of pages)
    for (const item of deck.itemsOf(page)) {
      const kind = quizKind(item)
      if (kind) pool[kind].push(item)
    }
  return pool
}

/** As many as asked for, or as there are. */
export function compose(deck: DeckIndex, options: QuizOptions, seed: string): Question[] {
  const pool = poolOf(deck, pagesOf(deck, options))
  const kinds = shuffle(
    QUIZ_KINDS.filter((kind) => options.mix.includes(kind)),
    stream('quiz kinds', seed),
  )
  const lines = kinds.map((kind) => ({ kind, items: spread(pool[kind], stream('quiz', seed, kind)) }))
  const chosen = pick(lines, options.count)
  return shuffle(chosen, stream('quiz order', seed)).map(({ kind, item }) => {
    const own = stream('quiz item', seed, item.id).integer(0, SEEDS - 1)
    return { kind, item, seed: item.kind === 'exercise' ? drawableFrom(item, own) : own }
  })
}

/** In an order of chance in which every page has its turn before one comes again. */
function spread(items: readonly Item[], random: ReturnType<typeof stream>): Item[] {
  const turns = new Map<string, number>()
  const placed = shuffle(items, random).map((item) => {
    const turn = turns.get(item.page) ?? 0
    turns.set(item.page, turn + 1)
    return { item, turn }
  })
  return placed.toSorted((a, b) => a.turn - b.turn).map(({ item }) => item)
}

interface Line {
  kind: QuizKind
  items: Item[]
}

/** The kinds in turn. Of one concept a second question comes only when nothing else is left: one may tell the other. */
function pick(lines: readonly Line[], count: number): { kind: QuizKind; item: Item }[] {
  const chosen: { kind: QuizKind; item: Item }[] = []
  const concepts = new Set<string>()
  const siblings: { kind: QuizKind; item: Item }[] = []
  const waiting = lines.map(({ kind, items }) => ({ kind, items: [...items] }))
  while (chosen.length < count && waiting.some(({ items }) => items.length > 0))
    for (const { kind, items } of waiting) {
      if (chosen.length === count) break
      while (items.length > 0) {
        const item = items.shift()!
        if (concepts.has(item.concept)) {
          siblings.push({ kind, item })
          continue
        }
        concepts.add(item.concept)
        chosen.push({ kind, item })
        break
      }
    }
  return [...chosen, ...siblings.slice(0, count - chosen.length)]
}

/** The first seed from `seed` on with which the exercise can be drawn and all its texts written. */
function drawableFrom(item: ExerciseItem, seed: number): number {
  for (let left = MOST_SEEDS, next = seed; ; left--, next = (next + 1) % SEEDS)
    try {
      textsOf(drawVariant(item, next))
      return next
    } catch (error) {
      if (!(error instanceof ExerciseError) || left === 1) throw error
    }
}

/** The variant of an exercise in a quiz. */
export function variantOf({ item, seed }: Question): Variant {
  if (item.kind !== 'exercise') throw new Error(`${item.id} is no exercise.`)
  return drawVariant(item, seed)
}

/**
 * Options or steps in the order shown, each by its place as written. Steps are never shown in their right order, which
 * would leave nothing to do.
 */
export function shownOrder({ item, seed }: Question): number[] {
  const count = item.kind === 'choice' ? item.options.length : item.kind === 'order' ? item.steps.length : 0
  const places = Array.from({ length: count }, (_, place) => place)
  const random = stream('quiz shown', seed)
  for (;;) {
    const shown = shuffle(places, random)
    if (item.kind !== 'order' || count < 2 || shown.some((place, i) => place !== i)) return shown
  }
}
