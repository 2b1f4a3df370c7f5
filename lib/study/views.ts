/** What the book's pages show of the learner's memory. */
import type { Item, Page } from '@/lib/deck'
import type { Desk } from './desk'
import { openDesk } from './desk'
import type { Histories } from './states'
import { historyOf, readHistories } from './states'
import { recallOn } from '@/lib/scheduler'
import type { BookView, Context, Memory, PageView } from './types'

/** Where these items stand, by the ids that were asked for. Unknown ones are left out. */
export async function getMemories(context: Context, ids: readonly string[]): Promise<Record<string, Memory>> {
  const desk = await openDesk(context)
  const histories = await readHistories(desk.db, context.learnerId)
  const known = ids.flatMap((id) => {
    const item = desk.deck.item(id)
    return item ? [[id, desk.memory(historyOf(histories, item.id))] as const] : []
  })
  return Object.fromEntries(known)
}

/** Null for a page that the book does not have. */
export async function getPageView(context: Context, slug: string): Promise<PageView | null> {
  const desk = await openDesk(context)
  const page = desk.deck.page(slug)
  if (!page) return null
  const histories = await readHistories(desk.db, context.learnerId)
  const items = desk.deck.itemsOf(page.slug)
  const memories = items.map(({ id }) => [id, desk.memory(historyOf(histories, id))] as const)
  return { slug: page.slug, day: desk.moment.day, memories: Object.fromEntries(memories) }
}

export interface PageProgress {
  items: number
  /** Answered at least once. */
  begun: number
  /** Sum of the chances of recall. */
  expected: number
}

export function progressOf(items: readonly Item[], histories: Histories, desk: Desk): PageProgress {
  const { moment, weights } = desk
  const recallOf = (id: string) => recallOn(historyOf(histories, id).memory, moment.day, weights.numbers)
  const recalls = items.flatMap(({ id }) => recallOf(id) ?? [])
  return { items: items.length, begun: recalls.length, expected: recalls.reduce((sum, recall) => sum + recall, 0) }
}

/** The book's contents with how much of each page has been begun, and how well what was begun is known. */
export async function getBookView(context: Context): Promise<BookView> {
  const desk = await openDesk(context)
  const histories = await readHistories(desk.db, context.learnerId)
  const chapters = new Map<string, BookView['chapters'][number]>()
  for (const page of desk.deck.deck.pages) {
    const { number, title } = page.chapter
    const chapter = chapters.get(number) ?? { number, title, pages: [] }
    chapters.set(number, chapter)
    chapter.pages.push(pageEntry(page, progressOf(desk.deck.itemsOf(page.slug), histories, desk)))
  }
  return { chapters: [...chapters.values()] }
}

function pageEntry({ slug, number, title }: Page, { items, begun, expected }: PageProgress) {
  return { slug, number, title, items, begun, recall: begun > 0 ? expected / begun : null }
}
