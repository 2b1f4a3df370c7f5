/** Taking back or regrading one of today's answers, or what was set aside today. The log only grows: a row is added. */
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/db'
import type { Desk } from './desk'
import { openDesk } from './desk'
import { lockLearner } from './learner'
import type { NewRow } from './ledger'
import { LOG_FIELDS, isAnswer, standing } from './log'
import type { LogRow } from './log'
import { openLedger } from './record'
import type { Context, Grade, ReviewResult, UndoResult } from './types'

/** Today's rows that stand, oldest first. */
async function rowsOfToday(tx: Transaction, { learner, moment }: Desk): Promise<LogRow[]> {
  const where = { learnerId: learner.id, day: moment.day }
  return standing(await tx.review.findMany({ where, select: LOG_FIELDS }))
}

/** A row about an earlier one; it belongs to that one's day. */
function correction({ now }: Desk, kind: 'undo' | 'regrade', { id, itemId, day }: LogRow, grade: number): NewRow {
  return { id: randomUUID(), kind, itemId, target: id, grade, answeredAt: now, day, duration: 0 }
}

/**
 * Takes back an answer of today, the last one unless another is named; by its name also what was set aside or brought
 * back today. Everything is as it was before it.
 */
export async function undoReview(context: Context, { reviewId }: { reviewId?: string } = {}): Promise<UndoResult> {
  const desk = await openDesk(context)
  return desk.db.write(async (tx) => {
    const lock = await lockLearner(tx, context.learnerId, 1)
    const rows = await rowsOfToday(tx, desk)
    const taken = reviewId === undefined ? rows.findLast(isAnswer) : rows.find(({ id }) => id === reviewId)
    if (!taken) return { reviewId: null, itemId: null, memory: null }
    const ledger = await openLedger(tx, desk, lock, [taken.itemId])
    const history = ledger.append(correction(desk, 'undo', taken, 0))
    await ledger.close()
    return {
      reviewId: taken.id,
      itemId: desk.deck.item(taken.itemId)?.id ?? taken.itemId,
      memory: desk.memory(history),
    }
  })
}

/** Gives an answer of today another grade. Null if there is no such answer today. */
export async function regradeReview(context: Context, reviewId: string, grade: Grade): Promise<ReviewResult | null> {
  const desk = await openDesk(context)
  return desk.db.write(async (tx) => {
    const lock = await lockLearner(tx, context.learnerId, 1)
    const graded = (await rowsOfToday(tx, desk)).find((row) => row.id === reviewId && isAnswer(row))
    if (!graded) return null
    const itemId = desk.deck.item(graded.itemId)?.id ?? graded.itemId
    const ledger = await openLedger(tx, desk, lock, [graded.itemId])
    const unchanged = graded.grade === grade
    const history = unchanged ? ledger.history(itemId) : ledger.append(correction(desk, 'regrade', graded, grade))
    await ledger.close()
    const status = unchanged ? 'repeated' : 'recorded'
    return { id: reviewId, status, itemId, memory: desk.memory(history), next: desk.next(history, itemId) }
  })
}
