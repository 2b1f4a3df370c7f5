import type { Page } from '@/lib/deck'
import { addDays, dayNumber } from '@/lib/scheduler'
import type { Desk } from '../desk'
import { openDesk } from '../desk'
import type { Progress } from '../standing'
import { progressOf, readStanding, recallsToday } from '../standing'
import type { Context } from '../types'
import { conceptsOf, labelsOf } from './concepts'
import { fallDays } from './days'
import { fallsOf } from './fall'
import type { ConceptStrength, MapChapter, MapPage, MapView, PageMap, Strength } from './types'
import { weakestPages } from './weakest'

/** The whole book by chapter and page, and where to begin. */
export async function getMap(context: Context): Promise<MapView> {
  const desk = await openDesk(context)
  const standing = await readStanding(desk)
  const recalls = recallsToday(standing, desk)
  const target = desk.learner.desiredRetention
  const falls = fallDays(standing, target, desk.weights.numbers)
  const pages = standing.places.pages.map(({ page, from, to }, i) => {
    const progress = progressOf(standing, recalls, { from, to })
    return { page, progress, strength: strengthOf(desk, progress, falls.pages[i] ?? null) }
  })
  const chapters = new Map<string, { title: string; pages: typeof pages }>()
  for (const one of pages) {
    const { number, title } = one.page.chapter
    const chapter = chapters.get(number) ?? { title, pages: [] }
    chapters.set(number, chapter)
    chapter.pages.push(one)
  }
  return {
    day: desk.moment.day,
    target,
    ...sumOf(pages.map(({ progress }) => progress)),
    chapters: [...chapters].map(([number, { title, pages: own }]): MapChapter => {
      const sum = sumOf(own.map(({ progress }) => progress))
      const strength = strengthOf(desk, sum, falls.chapters.get(number) ?? null)
      return { number, title, ...strength, pages: own.map(({ page, strength: each }) => mapPage(page, each)) }
    }),
    weakest: weakestPages(
      desk.deck,
      standing,
      pages.map(({ page, strength }) => mapPage(page, strength)),
    ),
  }
}

/** One page's concepts. Null for a page that the book does not have. */
export async function getPageMap(context: Context, name: string): Promise<PageMap | null> {
  const desk = await openDesk(context)
  const page = desk.deck.page(name)
  if (!page) return null
  const standing = await readStanding(desk)
  const recalls = recallsToday(standing, desk)
  const falls = fallsOf(standing, desk.learner.desiredRetention, desk.weights.numbers)
  const concepts = conceptsOf(desk.deck, page.slug).map(({ concept, items }): ConceptStrength => {
    const places = items.map(({ id }) => desk.deck.position(id))
    const sum = sumOf(places.map((at) => progressOf(standing, recalls, { from: at, to: at + 1 })))
    return { concept, ...labelsOf(items), ...strengthOf(desk, sum, falls(places, null)) }
  })
  return { slug: page.slug, concepts }
}

function sumOf(parts: readonly Progress[]): Progress {
  const sum = { items: 0, begun: 0, expected: 0 }
  for (const { items, begun, expected } of parts) {
    sum.items += items
    sum.begun += begun
    sum.expected += expected
  }
  return sum
}

function strengthOf({ moment }: Desk, { items, begun, expected }: Progress, fall: number | null): Strength {
  const ahead = fall === null ? null : Math.max(fall - dayNumber(moment.day), 0)
  return {
    items,
    begun,
    recall: begun > 0 ? expected / begun : null,
    belowOn: ahead === null ? null : addDays(moment.day, ahead),
  }
}

const mapPage = ({ slug, number, title }: Page, strength: Strength): MapPage => ({ slug, number, title, ...strength })
