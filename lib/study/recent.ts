/** What was done lately, and can be taken back. */
import type { Sql } from '@/lib/db'
import { reviewsSince } from '@/lib/db'
import type { Item } from '@/lib/deck'
import { escapeHtml } from '@/lib/markdown'
import type { Moment } from '@/lib/scheduler'
import { addDays } from '@/lib/scheduler'
import { openDesk } from './desk'
import type { LogRow } from './log'
import { LOG_COLUMNS, isAnswer, standing } from './log'
import type { Context, Grade, RecentEntry } from './types'

/** A session that runs over the day's start can still be taken back. */
const SESSION_MS = 12 * 3_600_000

/** The rows of today, and of the last hours where the day has just begun, that stand; oldest first. */
export async function recentRows(sql: Sql, learnerId: string, { instant, day: today }: Moment): Promise<LogRow[]> {
  const rows = await reviewsSince(sql, LOG_COLUMNS, learnerId, addDays(today, -1))
  return standing(rows).filter(({ day, answeredAt }) => day >= today || answeredAt.getTime() >= instant - SESSION_MS)
}

/** What can be taken back, the latest first. */
export async function getRecent(context: Context): Promise<RecentEntry[]> {
  const desk = await openDesk(context)
  const rows = await recentRows(desk.db.sql, desk.learner.id, desk.moment)
  return rows.toReversed().map((row) => {
    const item = desk.deck.item(row.itemId)
    const page = item && desk.deck.page(item.page)
    return {
      id: row.id,
      itemId: item?.id ?? row.itemId,
      at: row.answeredAt.toISOString(),
      what: isAnswer(row) ? 'answer' : (row.kind as Exclude<RecentEntry['what'], 'answer'>),
      grade: isAnswer(row) ? (row.grade as Grade) : null,
      section: page?.number ?? '',
      title: page?.title ?? '',
      ...(item ? questionOf(item) : { text: '', html: '' }),
    }
  })
}

function questionOf(item: Item): Pick<RecentEntry, 'text' | 'html'> {
  if (item.kind === 'exercise') return { text: item.title, html: escapeHtml(item.title) }
  const { text, html } = item.kind === 'card' ? item.front : item.question
  return { text, html }
}
