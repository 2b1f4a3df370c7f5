/** What the book's pages show of the learner's memory. */
import type { Page } from '@/lib/deck'
import { openDesk } from './desk'
import type { Progress } from './standing'
import { progressOf, readStanding, recallsToday } from './standing'
import { historyOf, readHistories } from './states'
import type { BookView, Context, Memory, PageView } from './types'

/** Where these items stand, by the ids that were asked for. Unknown ones are left out. */
export async function getMemories(context: Context, ids: readonly string[]): Promise<Record<string, Memory>> {
  const desk = await openDesk(context)
  const known = ids.flatMap((id) => {
    const item = desk.deck.item(id)
    return item ? [[id, item.id] as const] : []
  })
  const histories = await readHistories(
    desk.db,
    context.learnerId,
    known.map(([, itemId]) => itemId),
  )
  return Object.fromEntries(known.map(([id, itemId]) => [id, desk.memory(historyOf(histories, itemId))]))
}

/** Null for a page that the book does not have. */
export async function getPageView(context: Context, slug: string): Promise<PageView | null> {
  const desk = await openDesk(context)
  const page = desk.deck.page(slug)
  if (!page) return null
  const ids = desk.deck.itemsOf(page.slug).map(({ id }) => id)
  const histories = await readHistories(desk.db, context.learnerId, ids)
  const memories = ids.map((id) => [id, desk.memory(historyOf(histories, id))] as const)
  return { slug: page.slug, day: desk.moment.day, memories: Object.fromEntries(memories) }
}

/** The book's contents with how much of each page has been begun, and how well what was begun is known. */
export async function getBookView(context: Context): Promise<BookView> {
  const desk = await openDesk(context)
  const standing = await readStanding(desk)
  const recalls = recallsToday(standing, desk)
  const chapters = new Map<string, BookView['chapters'][number]>()
  for (const place of standing.places.pages) {
    const { number, title } = place.page.chapter
    const chapter = chapters.get(number) ?? { number, title, pages: [] }
    chapters.set(number, chapter)
    chapter.pages.push(pageEntry(place.page, progressOf(standing, recalls, place)))
  }
  return { chapters: [...chapters.values()] }
}

function pageEntry({ slug, number, title }: Page, { items, begun, expected }: Progress) {
  return { slug, number, title, items, begun, recall: begun > 0 ? expected / begun : null }
}
