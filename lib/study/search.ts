/** Searching the book, with what is remembered of each item that is found. */
import type { Deck } from '@/lib/deck'
import { searchDeck, type DeckSearch } from '@/lib/deck/search'
import { openDesk } from './desk'
import { historyOf, readHistories } from './states'
import type { Context, SearchResult } from './types'

/** An index lives as long as its deck is served. */
const indexes = new WeakMap<Deck, DeckSearch>()

function indexOf(deck: Deck): DeckSearch {
  const known = indexes.get(deck)
  if (known) return known
  const made = searchDeck(deck)
  indexes.set(deck, made)
  return made
}

export async function searchBook(context: Context, query: string, limit: number): Promise<SearchResult> {
  const desk = await openDesk(context)
  const found = indexOf(desk.deck.deck).find(query, limit)
  const ids = found.flatMap(({ id }) => desk.deck.item(id)?.id ?? [])
  const histories = await readHistories(desk.db, context.learnerId, ids)
  const hits = found.map((hit) => ({
    ...hit,
    pageTitle: desk.deck.page(hit.page)?.title ?? '',
    memory: isItem(hit.kind) ? desk.memory(historyOf(histories, hit.id)) : null,
  }))
  return { day: desk.moment.day, hits }
}

const isItem = (kind: SearchResult['hits'][number]['kind']) => kind !== 'page' && kind !== 'figure'
