/** Look-ups over one deck. The deck never changes; a new one is a new value. */
import type { Deck, Figure, Item, Page } from './schema'

export * from './schema'

export interface DeckIndex {
  readonly deck: Deck
  /** By id or by an earlier id (alias). */
  item(id: string): Item | undefined
  page(slug: string): Page | undefined
  figure(id: string): Figure | undefined
  itemsOf(slug: string): readonly Item[]
  /** Position of an item in the book, from 0: the order in which new items come. */
  position(id: string): number
}

/** Indexes a deck by id, alias and slug. O(items + pages). */
export function indexDeck(deck: Deck): DeckIndex {
  const items = new Map<string, Item>()
  for (const item of deck.items) for (const alias of item.aliases) items.set(alias, item)
  for (const item of deck.items) items.set(item.id, item)
  const pages = new Map<string, Page>()
  for (const page of deck.pages) for (const alias of page.aliases) pages.set(alias, page)
  for (const page of deck.pages) pages.set(page.slug, page)
  const figures = new Map(deck.figures.map((figure) => [figure.id, figure]))
  const byPage = new Map<string, Item[]>(deck.pages.map((page) => [page.slug, []]))
  const positions = new Map<string, number>()
  for (const page of deck.pages)
    for (const id of page.items) {
      const item = items.get(id)
      if (!item) continue
      byPage.get(page.slug)?.push(item)
      // What several pages ask has its place where it comes first.
      if (!positions.has(item.id)) positions.set(item.id, positions.size)
    }
  return {
    deck,
    item: (id) => items.get(id),
    page: (slug) => pages.get(slug),
    figure: (id) => figures.get(id),
    itemsOf: (slug) => byPage.get(slug) ?? [],
    position: (id) => positions.get(id) ?? Number.MAX_SAFE_INTEGER,
  }
}
