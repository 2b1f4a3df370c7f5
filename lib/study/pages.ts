/** How far a learner has come on each page of the book: a sum over states, kept so that a queue need not count them. */
import type { PageTotal, Sql, Transaction } from '@/lib/db'
import { moveBegun } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'

/** For all pages of the deck, in the order of the book. */
export function pageTotalsOf(deck: DeckIndex, begun: ReadonlySet<string>): Omit<PageTotal, 'learnerId'>[] {
  return deck.deck.pages.map(({ slug }, place) => {
    const items = deck.itemsOf(slug)
    const known = items.filter(({ id }) => begun.has(id)).length
    return { page: slug, place, begun: known, left: items.length - known }
  })
}

/** Counts anew. */
export async function writePageTotals(tx: Transaction, deck: DeckIndex, learnerId: string): Promise<void> {
  const states = await tx.itemState.findMany({ where: { learnerId, phase: { not: 'new' } }, select: { itemId: true } })
  const totals = pageTotalsOf(deck, new Set(states.map(({ itemId }) => itemId)))
  await tx.pageTotal.deleteMany({ where: { learnerId } })
  await tx.pageTotal.createMany({ data: totals.map((total) => ({ learnerId, ...total })) })
}

/** Adds so many begun items to each page. */
export async function movePages(sql: Sql, learnerId: string, changes: ReadonlyMap<string, number>): Promise<void> {
  for (const [page, change] of changes) if (change !== 0) await moveBegun(sql, learnerId, page, change)
}
