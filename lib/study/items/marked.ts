import { openDesk } from '../desk'
import type { Context, MarkedItem } from '../types'
import { suspendedBy } from './act'
import { NO_MARK } from './marks'
import { toHistory } from '../states'

/** The items that the learner has flagged, written on or set aside, and those set aside as leeches. In the book's order. */
export async function getMarked(context: Context): Promise<MarkedItem[]> {
  const { db, deck } = await openDesk(context)
  const { learnerId } = context
  const [marks, states] = await Promise.all([
    db.read.itemMark.findMany({ where: { learnerId } }),
    db.read.itemState.findMany({ where: { learnerId, suspended: true } }),
  ])
  const marked = new Map(marks.map(({ itemId, flagged, note }) => [itemId, { flagged, note }]))
  const aside = new Map(states.map((row) => [row.itemId, suspendedBy(toHistory(row))]))
  return deck.deck.pages
    .flatMap((page) => deck.itemsOf(page.slug))
    .filter(({ id }) => marked.has(id) || aside.has(id))
    .map(({ id }) => ({ id, mark: marked.get(id) ?? NO_MARK, suspendedBy: aside.get(id) ?? null }))
}
