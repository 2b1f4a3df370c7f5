/** One item: where it stands, and how it came there. */
import { NOTHING_YET } from '@/lib/scheduler'
import { openDesk } from '../desk'
import { readDueOn } from '../due-days'
import type { Event } from '../event'
import { eventsOf } from '../fold'
import { intervalLabel } from '../labels'
import { namesOf } from '../ledger'
import { LOG_FIELDS } from '../log'
import { quizOfRow } from '../quiz/origin'
import type { ActInput, Context, Grade, ItemEvent, ItemView } from '../types'
import { suspendedBy } from './act'
import { NO_MARK } from './marks'

/** Null if the deck has no such item. */
export async function getItem(context: Context, name: string): Promise<ItemView | null> {
  const desk = await openDesk(context)
  const { db, deck } = desk
  const item = deck.item(name)
  if (!item) return null
  const { learnerId } = context
  const { id, kind, page, section, anchor } = item
  const [rows, mark, dueOn] = await Promise.all([
    db.read.review.findMany({ where: { learnerId, itemId: { in: namesOf(deck, id) } }, select: LOG_FIELDS }),
    db.read.itemMark.findUnique({ where: { learnerId_itemId: { learnerId, itemId: id } } }),
    readDueOn(desk),
  ])
  const events = eventsOf(rows, desk.weights.numbers)
  const history = events.at(-1)?.after ?? NOTHING_YET
  const { flagged, note } = mark ?? NO_MARK
  return {
    id,
    kind,
    page,
    section,
    anchor,
    title: deck.page(page)?.title ?? '',
    day: desk.moment.day,
    memory: desk.memory(history),
    suspendedBy: suspendedBy(history),
    next: desk.next(history, id, dueOn),
    mark: { flagged, note },
    history: events.map(eventView),
  }
}

function eventView({ row, step, after }: Event): ItemEvent {
  const when = { id: row.id, at: row.answeredAt.toISOString(), day: row.day }
  if (row.kind === 'due') return { ...when, what: row.kind, days: row.days ?? 0, quiz: quizOfRow(row.id) }
  if (!step) return { ...when, what: row.kind as Exclude<ActInput['action'], 'due'> }
  return {
    ...when,
    what: 'answer',
    grade: row.grade as Grade,
    duration: row.duration,
    next: { label: intervalLabel(step.seconds), seconds: step.seconds },
    leech: after.suspended && !step.before.suspended,
  }
}
