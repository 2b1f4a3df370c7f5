import { randomInt } from 'node:crypto'
import { compose, pagesOf, readSeed, scopeOf, SEED_SIGNS, type QuizOptions } from '@/lib/quiz'
import { sqlOf } from '@/lib/db'
import { openDesk } from '../desk'
import { lockLearner } from '../learner'
import type { Context } from '../types'
import { readQuiz } from './rows'
import type { QuizInput } from './types'

export type QuizStarted = { ok: true; id: string } | { ok: false; reason: string }

/** Draws the questions and starts the time. Of the same id it is the quiz that was started then. */
export async function startQuiz(context: Context, id: string, input: QuizInput): Promise<QuizStarted> {
  const desk = await openDesk(context)
  const { db, deck, learner, now } = desk
  if (await readQuiz(db.read, learner.id, id)) return { ok: true, id }
  const { seed: wanted, ...wish } = input
  const seed = wanted === undefined ? freshSeed() : readSeed(wanted)
  if (seed === null)
    return { ok: false, reason: `'${wanted}' is no seed: 1 to 32 letters and digits, hyphens between them.` }
  const unknown =
    wish.chapters.find((number) => !deck.deck.pages.some(({ chapter }) => chapter.number === number)) ??
    wish.pages.find((slug) => !deck.page(slug))
  if (unknown !== undefined) return { ok: false, reason: `The book has no chapter or page '${unknown}'.` }
  const options: QuizOptions = { ...wish, ...scopeOf(deck, pagesOf(deck, wish)) }
  const questions = compose(deck, options, seed)
  if (questions.length === 0)
    return { ok: false, reason: 'These pages have no questions of the kinds chosen. Choose more pages or more kinds.' }
  await db.write(async (tx) => {
    await lockLearner(sqlOf(tx), learner.id, 0)
    if (await readQuiz(tx, learner.id, id)) return
    await tx.quiz.create({
      data: {
        learnerId: learner.id,
        id,
        seed,
        options: JSON.stringify(options),
        scope: [...options.chapters, ...options.pages].join(','),
        deckHash: deck.deck.hash,
        feedback: options.feedback,
        minutes: options.minutes,
        started: now,
      },
    })
    await tx.quizQuestion.createMany({
      data: questions.map(({ kind, item, seed: own }, number) => ({
        learnerId: learner.id,
        quizId: id,
        number,
        kind,
        itemId: item.id,
        page: item.page,
        revision: item.revision,
        item: JSON.stringify(item),
        seed: own,
      })),
    })
  })
  return { ok: true, id }
}

/** Short enough to be told: six signs are half a thousand million seeds. */
function freshSeed(): string {
  return Array.from({ length: 6 }, () => SEED_SIGNS.charAt(randomInt(SEED_SIGNS.length))).join('')
}
