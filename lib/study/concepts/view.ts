import type { Desk } from '../desk'
import { openDesk } from '../desk'
import { getMap, getPageMap } from '../map'
import { mistakesOn } from '../mistakes'
import { historyOf, readHistories } from '../states'
import type { Context } from '../types'
import { around, edgesAmong, mentioning } from './graph'
import { readHistory } from './history'
import type { ConceptGraph, ConceptView } from './types'

/** Null for a page that the book does not have. */
export async function getConcept(context: Context, name: string): Promise<ConceptView | null> {
  const desk = await openDesk(context)
  const { deck, db, learner, moment } = desk
  const page = deck.page(name)
  if (!page) return null
  const items = deck.itemsOf(page.slug)
  const ids = items.map(({ id }) => id)
  const [map, pageMap, histories, mistakes, history] = await Promise.all([
    getMap(context),
    getPageMap(context, page.slug),
    readHistories(db, learner.id, ids),
    mistakesOn(desk, page.slug),
    readHistory(desk, items),
  ])
  const pages = map.chapters.flatMap((chapter) => chapter.pages)
  const memories = ids.map((id) => [id, desk.memory(historyOf(histories, id))] as const)
  return {
    day: moment.day,
    target: map.target,
    page: pages.find(({ slug }) => slug === page.slug)!,
    mentionedOn: mentioning(deck, page).map(({ slug, number, title }) => ({ slug, number, title })),
    graph: graphOf(desk, around(deck, page), pages),
    concepts: pageMap?.concepts ?? [],
    memories: Object.fromEntries(memories),
    mistakes,
    history,
  }
}

function graphOf(
  { deck }: Desk,
  distances: ReadonlyMap<string, number>,
  pages: readonly ConceptView['page'][],
): ConceptGraph {
  const near = pages.flatMap((page) => {
    const distance = distances.get(page.slug)
    return distance === undefined ? [] : { ...page, distance }
  })
  return { pages: near, edges: edgesAmong(deck, new Set(near.map(({ slug }) => slug))) }
}
