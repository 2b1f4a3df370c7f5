import { poolOf } from '@/lib/quiz'
import type { DeckIndex } from '@/lib/deck'
import { openDesk, type Desk } from '../desk'
import type { Context } from '../types'
import { settleAll } from './finish'
import { toQuiz } from './rows'
import type { QuizSetup, QuizSummary } from './types'
import { summaryOf } from './view'

/** Quizzes in the list; older ones are still there by their address. */
const LISTED = 50

/** What can be asked, and the quizzes there have been, the latest first. */
export async function getQuizSetup(context: Context): Promise<QuizSetup> {
  const desk = await openDesk(context)
  await settleAll(desk)
  const { deck, db, learner } = desk
  const begun = await db.read.pageTotal.findMany({
    where: { learnerId: learner.id, begun: { gt: 0 } },
    select: { page: true },
  })
  const known = new Set(begun.map(({ page }) => page))
  const chapters = chaptersOf(deck, known)
  const pages = chapters.flatMap((chapter) => chapter.pages)
  const askable = pages.filter((page) => page.begun && Object.values(page.counts).some((count) => count > 0))
  return {
    deckHash: deck.deck.hash,
    chapters,
    usual: (askable.length > 0 ? askable : pages).map(({ slug }) => slug),
    begunAny: askable.length > 0,
    quizzes: await listed(desk),
  }
}

function chaptersOf(deck: DeckIndex, begun: ReadonlySet<string>): QuizSetup['chapters'] {
  const chapters: QuizSetup['chapters'] = []
  for (const { slug, number, title, chapter } of deck.deck.pages) {
    const pool = poolOf(deck, [slug])
    const { choice, order, numeric, cloze } = pool
    const counts = {
      choice: choice.length,
      order: order.length,
      numeric: numeric.length,
      cloze: cloze.length,
    }
    let own = chapters.find((one) => one.number === chapter.number)
    if (!own) chapters.push((own = { ...chapter, pages: [] }))
    own.pages.push({ slug, number, title, begun: begun.has(slug), counts })
  }
  return chapters
}

async function listed(desk: Desk): Promise<QuizSummary[]> {
  const learnerId = desk.learner.id
  const rows = await desk.db.read.quiz.findMany({
    where: { learnerId },
    orderBy: [{ started: 'desc' }, { id: 'asc' }],
    take: LISTED,
  })
  const ids = rows.map(({ id }) => id)
  const count = async (where: object) => {
    const groups = await desk.db.read.quizQuestion.groupBy({
      by: ['quizId'],
      where: { learnerId, quizId: { in: ids }, ...where },
      _count: { _all: true },
    })
    return new Map(groups.map(({ quizId, _count }) => [quizId, _count._all]))
  }
  const [questions, answered] = await Promise.all([count({}), count({ given: { not: null } })])
  return rows.map((row) =>
    summaryOf(desk, toQuiz(row), { questions: questions.get(row.id) ?? 0, answered: answered.get(row.id) ?? 0 }),
  )
}
