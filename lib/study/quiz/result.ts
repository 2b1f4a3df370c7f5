import { learnerDay } from '@/lib/scheduler'
import { openDesk, type Desk } from '../desk'
import type { Context } from '../types'
import { wilson } from '../statistics/intervals'
import { settledQuiz } from './finish'
import { endOf, readAsked, type Asked, type Quiz } from './rows'
import { quizView } from './read'
import { scheduleOf } from './schedule'
import type { QuizResult, QuizTopic } from './types'
import { placeOf } from './view'

/** Quizzes in the comparison. */
const COMPARED = 12
const WEAKEST = 3
/** What is above this went well. */
const WELL = 0.8

/** Null where the learner has no such quiz, or it has not been handed in. */
export async function getQuizResult(context: Context, id: string): Promise<QuizResult | null> {
  const desk = await openDesk(context)
  const quiz = await settledQuiz(desk, id)
  if (!quiz || quiz.finished === null || quiz.score === null) return null
  const asked = await readAsked(desk.db.read, desk.learner.id, id)
  const topics = topicsOf(desk, asked)
  const [low, high] = wilson(quiz.score, asked.length)
  const end = endOf(quiz)
  return {
    ...quizView(desk, quiz, asked),
    finished: quiz.finished.toISOString(),
    score: quiz.score,
    low,
    high,
    usedMs: asked.reduce((sum, { ms }) => sum + ms, 0),
    timeUp: end !== null && quiz.finished >= end,
    topics,
    weakest: weakestOf(topics),
    compared: await comparedWith(desk, quiz),
    schedule: await scheduleOf(desk, quiz, asked),
  }
}

/** By page, in the order of the book. What was left open counts nothing, as in the score of the whole. */
function topicsOf({ deck }: Desk, asked: readonly Asked[]): QuizTopic[] {
  const sums = new Map<string, { n: number; score: number }>()
  for (const { page, score } of asked) {
    const sum = sums.get(page) ?? { n: 0, score: 0 }
    sums.set(page, { n: sum.n + 1, score: sum.score + (score ?? 0) })
  }
  const order = new Map(deck.deck.pages.map(({ slug }, place) => [slug, place]))
  return [...sums]
    .map(([page, { n, score }]): QuizTopic => {
      const [low, high] = wilson(score, n)
      return { ...placeOf(deck, page), n, score, low, high }
    })
    .toSorted((a, b) => (order.get(a.page) ?? Infinity) - (order.get(b.page) ?? Infinity))
}

/** By what was lost there, as a share, and of two alike the one with more questions. */
function weakestOf(topics: readonly QuizTopic[]) {
  const share = ({ score, n }: QuizTopic) => score / n
  return topics
    .filter((topic) => share(topic) < WELL)
    .toSorted((a, b) => share(a) - share(b) || b.n - a.n)
    .slice(0, WEAKEST)
    .map(({ page, section, title }) => ({ page, section, title }))
}

async function comparedWith({ db, learner, zone }: Desk, quiz: Quiz): Promise<QuizResult['compared']> {
  const rows = await db.read.quiz.findMany({
    where: { learnerId: learner.id, scope: quiz.scope, started: { lte: quiz.started }, finished: { not: null } },
    orderBy: { started: 'desc' },
    take: COMPARED,
    select: { id: true, started: true, score: true, _count: { select: { questions: true } } },
  })
  return rows.toReversed().map(({ id, started, score, _count }) => ({
    id,
    day: learnerDay(started.getTime(), zone),
    score: score ?? 0,
    questions: _count.questions,
  }))
}
