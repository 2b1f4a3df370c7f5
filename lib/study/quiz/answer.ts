import { isAnswerTo, isBlank, judge, type Judgement } from '@/lib/quiz'
import type { Verdict } from '@/lib/exercises'
import { sqlOf } from '@/lib/db'
import { openDesk } from '../desk'
import { lockLearner } from '../learner'
import type { Context } from '../types'
import { handIn } from './finish'
import { isOver, readQuiz, toAsked, type Asked, type Quiz } from './rows'
import type { QuizAnswerInput, QuizQuestionView } from './types'
import { questionView } from './view'

export type QuizAnswered =
  | { ok: true; question: QuizQuestionView }
  /** 'over': it has been handed in, or its time is up. */
  | { ok: false; what: 'unknown' | 'over' | 'misfit'; reason: string }

/**
 * Keeps an answer. Where feedback follows each answer, the first whole one counts and is judged at once; otherwise the
 * last one counts, and nothing is said. The same answer twice changes nothing.
 */
export async function answerQuiz(context: Context, id: string, input: QuizAnswerInput): Promise<QuizAnswered> {
  const desk = await openDesk(context)
  const { learner, now } = desk
  return desk.db.write(async (tx): Promise<QuizAnswered> => {
    await lockLearner(sqlOf(tx), learner.id, 0)
    const quiz = await readQuiz(tx, learner.id, id)
    if (!quiz) return { ok: false, what: 'unknown', reason: `There is no quiz '${id}'.` }
    const key = { learnerId: learner.id, quizId: id, number: input.number }
    const row = await tx.quizQuestion.findUnique({ where: { learnerId_quizId_number: key } })
    if (!row) return { ok: false, what: 'unknown', reason: `The quiz has no question ${input.number + 1}.` }
    const before = toAsked(row)
    if (quiz.finished !== null || isOver(quiz, now)) {
      if (quiz.finished === null) await handIn(tx, desk, quiz)
      return { ok: false, what: 'over', reason: 'The quiz has been handed in; the answer came after that.' }
    }
    const { given } = input
    if (given !== undefined && given !== null && !isAnswerTo(before.question, given))
      return { ok: false, what: 'misfit', reason: `This is no answer to a question of the kind '${row.kind}'.` }
    const { after, unread } = changed(quiz, before, input)
    const { score, ms, marked } = after
    await tx.quizQuestion.update({
      where: { learnerId_quizId_number: key },
      data: { given: after.given === null ? null : JSON.stringify(after.given), score, ms, marked },
    })
    return { ok: true, question: questionView(desk, after, after.score !== null, unread) }
  })
}

/** A question that has been judged keeps its answer; a mark may still be put on it. */
function changed(
  quiz: Quiz,
  before: Asked,
  input: QuizAnswerInput,
): { after: Asked; unread: Verdict['fields'] | null } {
  const marked = input.marked ?? before.marked
  if (before.score !== null) return { after: { ...before, marked }, unread: null }
  const ms = Math.max(before.ms, Math.round(input.ms ?? 0))
  const given = input.given === undefined ? before.given : isBlank(input.given) ? null : input.given
  const after = { ...before, marked, ms, given }
  if (quiz.feedback === 'end' || given === null || input.given === undefined) return { after, unread: null }
  const judged = judge(before.question, given)
  const unread = unreadIn(judged)
  // What cannot be read is no answer yet; it says nothing about the other fields.
  return unread ? { after, unread } : { after: { ...after, score: judged.score }, unread: null }
}

function unreadIn({ verdict }: Judgement): Verdict['fields'] | null {
  const fields = Object.entries(verdict?.fields ?? {}).filter(([, { status }]) => status === 'unreadable')
  return fields.length === 0 ? null : Object.fromEntries(fields)
}
