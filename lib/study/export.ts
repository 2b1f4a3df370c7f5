import { openDesk } from './desk'
import type { Context } from './types'

/** Everything that is the learner's own: settings, the log, flags and notes, attempts and quizzes with what was typed. */
export async function exportLearner(context: Context) {
  const { db, learner, deck, now } = await openDesk(context)
  const where = { learnerId: learner.id }
  const attempts = await db.read.attempt.findMany({
    where,
    include: { steps: { orderBy: { number: 'asc' } } },
    orderBy: [{ started: 'asc' }, { id: 'asc' }],
  })
  const drawn = attempts.map(({ exerciseId, revision }) => ({ exerciseId, revision }))
  return {
    format: 'epoch-export',
    version: 1,
    exported: now,
    deckHash: deck.deck.hash,
    learner,
    reviews: await db.read.review.findMany({ where, orderBy: { sequence: 'asc' } }),
    fits: await db.read.fit.findMany({ where, orderBy: { fitted: 'asc' } }),
    marks: await db.read.itemMark.findMany({ where, orderBy: { itemId: 'asc' } }),
    attempts,
    exercises: await readVersions(db, drawn),
    quizzes: await db.read.quiz.findMany({
      where,
      include: { questions: { orderBy: { number: 'asc' } } },
      orderBy: [{ started: 'asc' }, { id: 'asc' }],
    }),
  }
}

/** The types as they were when somebody drew from them, each once. */
async function readVersions(
  db: Awaited<ReturnType<typeof openDesk>>['db'],
  drawn: readonly { exerciseId: string; revision: string }[],
) {
  const revisions = new Set(drawn.map(({ exerciseId, revision }) => `${exerciseId} ${revision}`))
  const versions = await db.read.exerciseVersion.findMany({
    where: { exerciseId: { in: [...new Set(drawn.map((one) => one.exerciseId))] } },
  })
  return versions.filter(({ exerciseId, revision }) => revisions.has(`${exerciseId} ${revision}`))
}
