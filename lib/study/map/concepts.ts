/** The finest places of the map: items that ask for one thing. */
import type { DeckIndex, Item } from '@/lib/deck'
import { conceptLabel } from '../practice'

interface Concept {
  concept: string
  items: readonly Item[]
}

const known = new WeakMap<DeckIndex, ReadonlyMap<string, Item[]>>()

function byConcept(deck: DeckIndex): ReadonlyMap<string, Item[]> {
  const before = known.get(deck)
  if (before) return before
  const concepts = new Map<string, Item[]>()
  for (const page of deck.deck.pages)
    for (const item of deck.itemsOf(page.slug)) {
      const items = concepts.get(item.concept)
      if (items) items.push(item)
      else concepts.set(item.concept, [item])
    }
  known.set(deck, concepts)
  return concepts
}

/** In the order of the page. A concept that other pages ask for too is counted whole: as it would be practised. */
export function conceptsOf(deck: DeckIndex, slug: string): Concept[] {
  const all = byConcept(deck)
  const names = new Set(deck.itemsOf(slug).map(({ concept }) => concept))
  return [...names].map((concept) => ({ concept, items: all.get(concept) ?? [] }))
}

/** A few words for it, and the question typeset where these would show the source of a formula. */
export function labelsOf(items: readonly Item[]): { label: string; labelHtml: string | null } {
  const label = conceptLabel(items)
  const [first] = items
  if (!/[\\^_{}]/.test(label) || !first || first.kind === 'exercise') return { label, labelHtml: null }
  return { label, labelHtml: (first.kind === 'card' ? first.front : first.question).html }
}
