/** The tables of quizzes. */
import { Item } from '@/lib/deck'
import type { Quiz as QuizRow, QuizQuestion as QuestionRow, Transaction } from '@/lib/db'
import type { Given, Question, QuizKind, QuizOptions } from '@/lib/quiz'

/** An answer that is on its way when time is up still counts. */
const GRACE_MS = 5000

export interface Quiz extends Omit<QuizRow, 'options' | 'learnerId'> {
  options: QuizOptions
}

export interface Asked {
  number: number
  page: string
  revision: string
  question: Question
  given: Given | null
  /** Null until it is judged, which ends the question. */
  score: number | null
  ms: number
  marked: boolean
}

export function toQuiz({ learnerId: _learner, options, ...row }: QuizRow): Quiz {
  return { ...row, options: JSON.parse(options) as QuizOptions }
}

export function toAsked({ number, page, revision, kind, item, seed, given, score, ms, marked }: QuestionRow): Asked {
  return {
    number,
    page,
    revision,
    question: { kind: kind as QuizKind, item: Item.parse(JSON.parse(item)), seed },
    given: given === null ? null : (JSON.parse(given) as Given),
    score,
    ms,
    marked,
  }
}

type Tables = Pick<Transaction, 'quiz' | 'quizQuestion'>

export async function readQuiz(db: Tables, learnerId: string, id: string): Promise<Quiz | null> {
  const row = await db.quiz.findUnique({ where: { learnerId_id: { learnerId, id } } })
  return row && toQuiz(row)
}

export async function readAsked(db: Tables, learnerId: string, quizId: string): Promise<Asked[]> {
  const rows = await db.quizQuestion.findMany({ where: { learnerId, quizId }, orderBy: { number: 'asc' } })
  return rows.map(toAsked)
}

type Timed = Pick<Quiz, 'minutes' | 'started' | 'finished'>

/** When time is up; null where there is no limit. */
export const endOf = ({ minutes, started }: Timed): Date | null =>
  minutes === null ? null : new Date(started.getTime() + minutes * 60_000)

/** Milliseconds left; null where there is no limit or it is over. */
export function leftOf(quiz: Timed, now: Date): number | null {
  const end = endOf(quiz)
  return end === null || quiz.finished !== null ? null : Math.max(0, end.getTime() - now.getTime())
}

/** Time is up, the grace for what was on its way included. */
export function isOver(quiz: Timed, now: Date): boolean {
  const end = endOf(quiz)
  return quiz.finished === null && end !== null && now.getTime() > end.getTime() + GRACE_MS
}
