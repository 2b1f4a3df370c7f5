/** Full-text search over a deck, by MiniSearch: whole words, beginnings of words and small slips of the keyboard. */
import MiniSearch from 'minisearch'
import type { Deck } from '../schema'
import { entriesOf, type Entry } from './documents'
import { excerpt, markWords, type Piece, readable, wordsOf } from './words'

export type { Piece } from './words'

export interface Hit extends Pick<Entry, 'kind' | 'id' | 'titleHtml' | 'page' | 'number' | 'anchor'> {
  title: Piece[]
  /** Some words around what was found; empty where only the title or an answer has it. */
  excerpt: Piece[]
}

export interface DeckSearch {
  /** Best first. Words that occur nowhere together are looked for one by one, and at last with more slips allowed. */
  find(query: string, limit: number): Hit[]
}

/** The longest query that is read; more is no search. */
const longestQuery = 200
/** A page before its parts, and both before what is asked there. */
const importance = ({ kind, anchor }: Entry) => (kind !== 'page' ? 1 : anchor === null ? 2 : 1.2)

/** Indexes a deck. O(words); a few hundred milliseconds for the whole book. */
export function searchDeck(deck: Deck): DeckSearch {
  const entries = new Map(entriesOf(deck).map((entry) => [entry.key, entry]))
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'number', 'text', 'hidden'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, number: 4, text: 1, hidden: 0.5 },
      prefix: (_term, i, terms) => i === terms.length - 1,
      fuzzy: (term) => (term.length > 3 && !/^\d/.test(term) ? 0.2 : false),
      boostDocument: (key) => importance(entries.get(String(key))!),
    },
  })
  index.addAll([...entries.values()])
  return {
    find(query, limit) {
      const asked = query.slice(0, longestQuery)
      const ways = [{ combineWith: 'AND' }, { combineWith: 'OR' }, { combineWith: 'OR', fuzzy: 0.4 }] as const
      let found = index.search(asked, ways[0])
      for (const way of ways.slice(1)) if (found.length === 0) found = index.search(asked, way)
      return found.slice(0, limit).map(({ id, terms }) => show(entries.get(String(id))!, new Set(terms)))
    },
  }
}

function show(entry: Entry, terms: ReadonlySet<string>): Hit {
  const { kind, id, titleHtml, page, number, anchor, title, text } = entry
  return {
    kind,
    id,
    titleHtml,
    page,
    number,
    anchor,
    title: markWords(readable(title), terms),
    excerpt: excerpt(readable(text), terms),
  }
}
