/** What a practice session is of, by the names it was asked with. */
import type { DeckIndex, Item, Page } from '@/lib/deck'
import { conceptLabel } from './label'

/** All of these together. */
export interface PracticeOf {
  /** Slugs. */
  pages?: readonly string[]
  concepts?: readonly string[]
  /** Ids. */
  exercises?: readonly string[]
}

export interface Practice {
  /** As asked, with the names that are in use now. */
  of: Required<PracticeOf>
  /** 'Adam and RMSProp', 'three exercises on Variance'. */
  title: string
  items: Item[]
}
/** The deck has nothing of this name. */
export interface Unknown {
  parameter: 'page' | 'concept' | 'exercise'
  name: string
}

export function findPractice(deck: DeckIndex, asked: PracticeOf): Practice | { unknown: Unknown } {
  const pages = distinct(asked.pages).map(
    (name) => deck.page(name) ?? { unknown: { parameter: 'page', name } as const },
  )
  const concepts = conceptsIn(deck, distinct(asked.concepts))
  const exercises = distinct(asked.exercises).map((name) => {
    const item = deck.item(name)
    return item?.kind === 'exercise' ? item : { unknown: { parameter: 'exercise', name } as const }
  })
  const found = [...pages, ...concepts, ...exercises]
  for (const one of found) if ('unknown' in one) return one
  const known = {
    pages: distinct(pages.filter((one) => 'slug' in one)),
    concepts: concepts.filter((one) => 'items' in one),
    exercises: distinct(exercises.filter((one) => 'kind' in one)),
  }
  const items = [
    ...known.pages.flatMap(({ slug }) => deck.itemsOf(slug)),
    ...known.concepts.flatMap((concept) => concept.items),
    ...known.exercises,
  ]
  return {
    of: {
      pages: known.pages.map(({ slug }) => slug),
      concepts: known.concepts.map(({ concept }) => concept),
      exercises: known.exercises.map(({ id }) => id),
    },
    title: titleOf(deck, known),
    items: distinct(items),
  }
}

const distinct = <T>(values: readonly T[] = []): T[] => [...new Set(values)]

interface Concept {
  concept: string
  items: Item[]
}

function conceptsIn({ deck }: DeckIndex, names: readonly string[]): (Concept | { unknown: Unknown })[] {
  const items = new Map(names.map((name) => [name, [] as Item[]]))
  if (names.length > 0) for (const item of deck.items) items.get(item.concept)?.push(item)
  return [...items].map(([name, list]) =>
    list.length > 0 ? { concept: name, items: list } : { unknown: { parameter: 'concept', name } },
  )
}

interface Known {
  pages: readonly Page[]
  concepts: readonly Concept[]
  exercises: readonly Item[]
}

function titleOf(deck: DeckIndex, { pages, concepts, exercises }: Known): string {
  const parts = [
    enumerated(
      pages.map(({ title }) => title),
      'pages',
    ),
    concepts.length === 1
      ? conceptLabel(concepts[0]!.items)
      : counted(
          deck,
          'concepts',
          concepts.flatMap(({ items }) => items[0]!),
        ),
    exercises.length === 1 && exercises[0]!.kind === 'exercise'
      ? exercises[0]!.title
      : counted(deck, 'exercises', exercises),
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** 'A and B', 'A, B and three more pages'. */
function enumerated(names: readonly string[], what: string): string {
  if (names.length < 3) return names.join(' and ')
  if (names.length === 3) return `${names[0]}, ${names[1]} and ${names[2]}`
  return `${names[0]}, ${names[1]} and ${numberWord(names.length - 2)} more ${what}`
}

/** 'three exercises on Variance', or without the page where there are several. */
function counted(deck: DeckIndex, what: string, items: readonly Item[]): string {
  if (items.length === 0) return ''
  const pages = distinct(items.map(({ page }) => page))
  const on = pages.length === 1 ? ` on ${deck.page(pages[0]!)?.title ?? ''}` : ''
  return `${numberWord(items.length)} ${what}${on}`
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numberWord = (count: number): string => words[count] ?? String(count)
