/** Taking back or regrading what was done today. The log only grows: a row is added. */
import { randomUUID } from 'node:crypto'
import type { Sql } from '@/lib/db'
import { reviewsNamed } from '@/lib/db'
import type { Moment } from '@/lib/scheduler'
import type { Desk } from './desk'
import { openDesk } from './desk'
import { readDueOn } from './due-days'
import type { NewRow } from './ledger'
import { isAnswer } from './log'
import type { LogRow } from './log'
import { recentRows } from './recent'
import { readHistory } from './states'
import { toldMoment } from './true-time'
import type { Context, Grade, ReviewResult, UndoInput, UndoResult } from './types'
import { writeLog } from './write'

/** A row about an earlier one; it belongs to that one's day. */
export function correction(
  { instant }: Moment,
  kind: 'undo' | 'regrade',
  { id: target, itemId, day }: LogRow,
  grade: number,
  id: string = randomUUID(),
): NewRow {
  return { id, kind, itemId, target, grade, answeredAt: new Date(instant), day, duration: 0 }
}

/**
 * Takes back an answer of today, the last one unless another is named; by its name also what else was done with an item
 * today. Everything is as it was before it.
 */
export async function undoReview(context: Context, { id, reviewId, ...told }: UndoInput = {}): Promise<UndoResult> {
  const desk = await openDesk(context)
  const at = toldMoment(told, desk)
  return writeLog(desk, 1, async ({ sql, open }) => {
    const done = id === undefined ? null : await undoneBy(sql, desk, id)
    if (done) return done
    const rows = await recentRows(sql, context.learnerId, at)
    const taken = reviewId === undefined ? rows.findLast(isAnswer) : rows.find((row) => row.id === reviewId)
    if (!taken) return { reviewId: null, itemId: null, memory: null }
    const ledger = await open([taken.itemId])
    const history = ledger.append(correction(at, 'undo', taken, 0, id))
    return {
      reviewId: taken.id,
      itemId: desk.deck.item(taken.itemId)?.id ?? taken.itemId,
      memory: desk.memory(history),
    }
  })
}

/** What an undo of this id has done already; null if there was none. */
async function undoneBy(sql: Sql, desk: Desk, id: string): Promise<UndoResult | null> {
  const { learner, deck } = desk
  const [row] = await reviewsNamed(sql, learner.id, [id])
  if (!row) return null
  const itemId = deck.item(row.itemId)?.id ?? row.itemId
  return { reviewId: row.target, itemId, memory: desk.memory(await readHistory({ sql }, learner.id, itemId)) }
}

/** Gives an answer of today another grade. Null if there is no such answer today. */
export async function regradeReview(context: Context, reviewId: string, grade: Grade): Promise<ReviewResult | null> {
  const desk = await openDesk(context)
  const dueOn = await readDueOn(desk)
  return writeLog(desk, 1, async ({ sql, open }) => {
    const graded = (await recentRows(sql, context.learnerId, desk.moment)).find(
      (row) => row.id === reviewId && isAnswer(row),
    )
    if (!graded) return null
    const itemId = desk.deck.item(graded.itemId)?.id ?? graded.itemId
    const ledger = await open([graded.itemId])
    const unchanged = graded.grade === grade
    const history = unchanged
      ? ledger.history(itemId)
      : ledger.append(correction(desk.moment, 'regrade', graded, grade))
    const status = unchanged ? 'repeated' : 'recorded'
    return { id: reviewId, status, itemId, memory: desk.memory(history), next: desk.next(history, itemId, dueOn) }
  })
}
