/** Adding, changing and giving up exams. */
import { sqlOf } from '@/lib/db'
import type { Day } from '@/lib/scheduler'
import { addDays } from '@/lib/scheduler'
import type { Desk } from '../desk'
import { openDesk } from '../desk'
import { lockLearner } from '../learner'
import type { Context } from '../types'
import { itemsOfExam } from './exams'
import type { ExamInput } from './types'

/** A plan reaches no farther. */
const FARTHEST = 366

/** The first and the last day that can be planned for. */
export const plannable = (today: Day) => ({ firstDay: addDays(today, 1), lastDay: addDays(today, FARTHEST) })

/** Why there can be no such exam, or null. */
export function examProblem({ deck, moment }: Desk, input: ExamInput): string | null {
  const { firstDay, lastDay } = plannable(moment.day)
  if (input.day < firstDay) {
    const when = input.day === moment.day ? 'today' : 'over'
    return `${input.day} is ${when}: the first day that can be planned for is ${firstDay}.`
  }
  if (input.day > lastDay) return `${input.day} is too far ahead: the last day that can be planned for is ${lastDay}.`
  const unknown = input.chapters.find((number) => !deck.deck.pages.some(({ chapter }) => chapter.number === number))
  if (unknown !== undefined) return `The book has no chapter '${unknown}'.`
  return itemsOfExam(deck, input).length === 0 ? 'These chapters have nothing to learn.' : null
}

export type ExamSaved = { ok: true } | { ok: false; reason: string }

/** Adds an exam, or changes the one of this id. */
export async function saveExam(context: Context, id: string, input: ExamInput): Promise<ExamSaved> {
  const desk = await openDesk(context)
  const reason = examProblem(desk, input)
  if (reason !== null) return { ok: false, reason }
  const { title, day, goal, minutes } = input
  const data = { title, day, goal, minutes, chapters: JSON.stringify([...new Set(input.chapters)].toSorted()) }
  const learnerId = desk.learner.id
  await desk.db.write(async (tx) => {
    await lockLearner(sqlOf(tx), learnerId, 0)
    await tx.exam.upsert({
      where: { learnerId_id: { learnerId, id } },
      create: { learnerId, id, created: desk.now, ...data },
      update: data,
    })
  })
  return { ok: true }
}

/** Everything is as usual again. False if there is no such exam. */
export async function removeExam(context: Context, id: string): Promise<boolean> {
  const { db, learner } = await openDesk(context)
  const { count } = await db.write((tx) => tx.exam.deleteMany({ where: { learnerId: learner.id, id } }))
  return count > 0
}
