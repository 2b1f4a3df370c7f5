/** Where the items of a deck are kept in the arrays of a standing: by their position in the book. */
import type { DeckIndex, Item, Page } from '@/lib/deck'

export interface Places {
  /** By position. */
  items: readonly Item[]
  /** In the order of the book; a page's items are those from one position up to, without, the other. */
  pages: readonly { page: Page; from: number; to: number }[]
}

const known = new WeakMap<DeckIndex, Places>()

/** Those of a deck, made once. */
export function placesOf(deck: DeckIndex): Places {
  const before = known.get(deck)
  if (before) return before
  const items: Item[] = []
  const pages = deck.deck.pages.map((page) => {
    const from = items.length
    // What several pages ask belongs to the first of them.
    for (const item of deck.itemsOf(page.slug)) if (deck.position(item.id) === items.length) items.push(item)
    return { page, from, to: items.length }
  })
  const places = { items, pages }
  known.set(deck, places)
  return places
}
