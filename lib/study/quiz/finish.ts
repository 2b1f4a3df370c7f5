import { isBlank, judge } from '@/lib/quiz'
import { sqlOf, type Transaction } from '@/lib/db'
import { openDesk, type Desk } from '../desk'
import { lockLearner } from '../learner'
import type { Context } from '../types'
import { endOf, isOver, readAsked, readQuiz, type Quiz } from './rows'

/** Hands the quiz in as it stands; said twice it changes nothing. False where the learner has no such quiz. */
export async function finishQuiz(context: Context, id: string): Promise<boolean> {
  const desk = await openDesk(context)
  return desk.db.write(async (tx) => {
    await lockLearner(sqlOf(tx), desk.learner.id, 0)
    const quiz = await readQuiz(tx, desk.learner.id, id)
    if (!quiz) return false
    if (quiz.finished === null) await handIn(tx, desk, quiz)
    return true
  })
}

/** Judges what is not judged yet and adds up. Of a quiz whose time is up, the end is that of its time. */
export async function handIn(tx: Transaction, { learner, now }: Desk, quiz: Quiz): Promise<Quiz> {
  let sum = 0
  for (const { number, question, given, score } of await readAsked(tx, learner.id, quiz.id)) {
    const points = score ?? judge(question, given).score
    sum += points
    // What was left open stays without a score of its own: nothing is known about it.
    if (score === null && !isBlank(given))
      await tx.quizQuestion.update({
        where: { learnerId_quizId_number: { learnerId: learner.id, quizId: quiz.id, number } },
        data: { score: points },
      })
  }
  const end = endOf(quiz)
  const finished = end !== null && end < now ? end : now
  await tx.quiz.update({
    where: { learnerId_id: { learnerId: learner.id, id: quiz.id } },
    data: { finished, score: sum },
  })
  return { ...quiz, finished, score: sum }
}

/** The quiz as it stands now: one whose time is up is handed in. Null where the learner has no such quiz. */
export async function settledQuiz(desk: Desk, id: string): Promise<Quiz | null> {
  const quiz = await readQuiz(desk.db.read, desk.learner.id, id)
  if (!quiz || !isOver(quiz, desk.now)) return quiz
  return desk.db.write(async (tx) => {
    await lockLearner(sqlOf(tx), desk.learner.id, 0)
    const locked = await readQuiz(tx, desk.learner.id, id)
    return locked && isOver(locked, desk.now) ? handIn(tx, desk, locked) : locked
  })
}

/** The same for all that are open. */
export async function settleAll(desk: Desk): Promise<void> {
  const open = await desk.db.read.quiz.findMany({
    where: { learnerId: desk.learner.id, finished: null, minutes: { not: null } },
    select: { id: true },
  })
  for (const { id } of open) await settledQuiz(desk, id)
}
