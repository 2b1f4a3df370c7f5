/** The layout of a graph depends on the book alone: it is made once for each page of a deck. */
import type { DeckIndex } from '@/lib/deck'
import { layOutGraph, type GraphLayout } from '@/lib/figures'
import type { ConceptGraph } from '@/lib/study'

/** The longest text under a name. */
const below = 'recall 100 %'
const room = 736

const known = new WeakMap<DeckIndex, Map<string, Promise<GraphLayout>>>()

export function layoutOf(deck: DeckIndex, slug: string, { pages, edges }: ConceptGraph): Promise<GraphLayout> {
  const layouts = known.get(deck) ?? new Map<string, Promise<GraphLayout>>()
  known.set(deck, layouts)
  const before = layouts.get(slug)
  if (before) return before
  const nodes = pages.map((page) => ({ name: page.slug, label: `${page.number} ${page.title}`.trim() }))
  const made = layOutGraph(nodes, edges, { room, below })
  layouts.set(slug, made)
  made.catch(() => layouts.delete(slug))
  return made
}
