/** A book of any size, as the compiler would publish it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CardItem, Deck, Page, Rich } from '@/lib/deck'
import type { Book } from './learner'

const ITEMS_A_PAGE = 50
const rich = (text: string): Rich => ({ markdown: text, html: `<p>${text}</p>`, text })

const itemId = (index: number): string => `card-${index}`

/** Two cards of each concept, as a term has that is asked both ways. */
function card(index: number, page: string): CardItem {
  return {
    id: itemId(index),
    aliases: [],
    page,
    section: '1',
    anchor: null,
    concept: `concept-${index >> 1}`,
    derived: false,
    revision: 'one',
    file: `${page}.md`,
    line: 1,
    kind: 'card',
    form: 'basic',
    front: rich(`What is number ${index}?`),
    back: rich(`It is the number after ${index - 1}.`),
    note: null,
  }
}

function page(number: number): Page {
  const slug = `page-${number}`
  const items = Array.from({ length: ITEMS_A_PAGE }, (_, i) => itemId(number * ITEMS_A_PAGE + i))
  return {
    slug,
    aliases: [],
    title: `Page ${number}`,
    order: number,
    number: String(number),
    chapter: { number: '1', title: 'All' },
    covers: [],
    requires: number > 0 ? [`page-${number - 1}`] : [],
    file: `${slug}.md`,
    blocks: [],
    items,
  }
}

/** It goes on behind what is known. */
const NEW_ITEMS = 4000

/** Cards, of which so many are known. */
export const generatedBook = (known: number): Book => ({
  publish: (folder) => publish(folder, known + NEW_ITEMS),
  studied: (index) => ({ id: itemId(index), kind: 'card', mistake: null }),
})

/** Publishes a deck of so many cards in `dataDir`, each page requiring the one before. */
function publish(dataDir: string, cards: number): void {
  const pages = Array.from({ length: Math.ceil(cards / ITEMS_A_PAGE) }, (_, number) => page(number))
  const items = pages.flatMap(({ slug, items: ids }, number) =>
    ids.map((_, i) => card(number * ITEMS_A_PAGE + i, slug)),
  )
  const deck: Deck = { format: 1, hash: 'be4c', pages, items, figures: [], sections: [] }
  mkdirSync(join(dataDir, 'deck'), { recursive: true })
  writeFileSync(join(dataDir, 'deck', `${deck.hash}.json`), JSON.stringify(deck))
  writeFileSync(join(dataDir, 'deck', 'current.json'), JSON.stringify({ hash: deck.hash }))
}
