/**
 * Wrong answers enter the schedule only when the learner says so, and never as reviews: their items are to come today, as
 * if the learner had asked for each of them. Right answers change nothing. Why: docs/decisions/020.
 */
import type { ItemHistory, Moment } from '@/lib/scheduler'
import type { Sql } from '@/lib/db'
import { correction } from '../correct'
import { openDesk, type Desk } from '../desk'
import { canonicalId, namesOf } from '../ledger'
import { LOG_FIELDS, standing, type LogRow } from '../log'
import { recentRows } from '../recent'
import { readHistory } from '../states'
import type { Context } from '../types'
import { writeLog, writeLogWith } from '../write'
import { settledQuiz } from './finish'
import { quizOfRow, rowId } from './origin'
import { readAsked, type Asked, type Quiz } from './rows'
import type { QuizResult } from './types'

/** Less than half right is not known. Nothing is known about what was left open. */
export const wasWrong = ({ score }: Pick<Asked, 'score'>): boolean => score !== null && score < 0.5

/** An interval counted in days that ends later than today: new items come in their turn, and steps are short as they are. */
function canComeForward({ memory, suspended }: ItemHistory, { day }: Moment): boolean {
  return memory.phase === 'review' && !suspended && memory.dueDay > day
}

export type QuizEntered = { ok: true } | { ok: false; reason: string }

/** Said twice it changes nothing. Null where the learner has no such quiz. */
export async function enterQuiz(context: Context, id: string): Promise<QuizEntered | null> {
  const desk = await openDesk(context)
  const quiz = await settledQuiz(desk, id)
  if (!quiz) return null
  if (quiz.finished === null) return { ok: false, reason: 'The quiz has not been handed in yet.' }
  const learnerId = desk.learner.id
  const wrong = (await readAsked(desk.db.read, learnerId, id)).filter(wasWrong)
  return writeLogWith(desk, wrong.length, async ({ tx, open }): Promise<QuizEntered> => {
    const now = await tx.quiz.findUniqueOrThrow({
      where: { learnerId_id: { learnerId, id } },
      select: { entered: true },
    })
    if (now.entered !== null) return { ok: true }
    const items = wrong.map(({ number, question }) => ({ number, itemId: canonicalId(desk.deck, question.item.id) }))
    const ledger = await open(items.map(({ itemId }) => itemId))
    for (const { number, itemId } of items)
      if (canComeForward(ledger.history(itemId), desk.moment))
        ledger.append({
          id: rowId(id, number),
          kind: 'due',
          itemId,
          grade: 0,
          answeredAt: new Date(desk.moment.instant),
          day: desk.moment.day,
          duration: 0,
          days: 0,
        })
    await tx.quiz.update({ where: { learnerId_id: { learnerId, id } }, data: { entered: desk.now } })
    return { ok: true }
  })
}

/** Takes all of it back that can be: what was brought forward today. Null where the learner has no such quiz. */
export async function withdrawQuiz(context: Context, id: string): Promise<QuizEntered | null> {
  const desk = await openDesk(context)
  const quiz = await settledQuiz(desk, id)
  if (!quiz) return null
  const most = (await readAsked(desk.db.read, desk.learner.id, id)).length
  return writeLog(desk, most, async ({ sql, open }): Promise<QuizEntered> => {
    const rows = await withdrawable(sql, desk, id)
    if (rows.length === 0) return { ok: false, reason: 'Nothing of this quiz was brought forward today.' }
    const ledger = await open(rows.map(({ itemId }) => itemId))
    for (const row of rows) ledger.append(correction(desk.moment, 'undo', row, 0))
    return { ok: true }
  })
}

/** The rows of a quiz that were written today and stand, of items not answered since. */
async function withdrawable(sql: Sql, { learner, moment }: Desk, quizId: string): Promise<LogRow[]> {
  const latest = new Map<string, LogRow>()
  for (const row of await recentRows(sql, learner.id, moment)) latest.set(row.itemId, row)
  return [...latest.values()].filter(({ id }) => quizOfRow(id) === quizId)
}

/** How many items were brought forward and are so still, or would be. */
export async function scheduleOf(desk: Desk, quiz: Quiz, asked: readonly Asked[]): Promise<QuizResult['schedule']> {
  const wrong = asked.filter(wasWrong)
  const ids = wrong.map(({ question }) => canonicalId(desk.deck, question.item.id))
  if (quiz.entered !== null) {
    const names = ids.flatMap((id) => namesOf(desk.deck, id))
    const rows = await desk.db.read.review.findMany({
      where: { learnerId: desk.learner.id, itemId: { in: names } },
      select: LOG_FIELDS,
    })
    const items = standing(rows).filter((row) => quizOfRow(row.id) === quiz.id).length
    const { length: today } = await withdrawable(desk.db.sql, desk, quiz.id)
    return { entered: quiz.entered.toISOString(), items, today, others: wrong.length - items }
  }
  const histories = await Promise.all(ids.map((id) => readHistory(desk.db, desk.learner.id, id)))
  const items = histories.filter((history) => canComeForward(history, desk.moment)).length
  return { entered: null, items, today: 0, others: wrong.length - items }
}
