/** Searching the book, with what is remembered of each item that is found. */
import type { Deck } from '@/lib/deck'
import { searchDeck, type DeckSearch } from '@/lib/deck/search'
import { currentDeck } from './deck'
import { openDesk } from './desk'
import { historyOf, readHistories } from './states'
import type { Context, SearchResult } from './types'

// The server bundles this module more than once; the process indexes a deck once all the same.
const shared = globalThis as { epochSearch?: { deck: Deck; search: DeckSearch } }

function indexOf(deck: Deck): DeckSearch {
  if (shared.epochSearch?.deck !== deck) shared.epochSearch = { deck, search: searchDeck(deck) }
  return shared.epochSearch.search
}

/** Indexes the deck that is being served, so that the first search need not wait for it. */
export async function prepareSearch(): Promise<void> {
  indexOf((await currentDeck()).deck)
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
