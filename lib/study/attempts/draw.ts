import { sqlOf } from '@/lib/db'
import { randomInt, randomUUID } from 'node:crypto'
import type { ExerciseItem } from '@/lib/deck'
import type { Variant } from '@/lib/exercises'
import { ExerciseError, drawVariant as drawFrom, textsOf } from '@/lib/exercises'
import { openDesk } from '../desk'
import { readDueOn } from '../due-days'
import { lockLearner } from '../learner'
import { readHistory } from '../states'
import type { Context, VariantView } from '../types'
import { shownVariant } from './shown'

/** Seeds are whole numbers below this. */
const SEEDS = 2 ** 31
/** A type may have seeds for which hardly any draw passes; several in a row are a fault. */
const MOST_SEEDS = 5

/** A fresh variant, kept as an open attempt. Null for an exercise that the deck does not have. */
export async function drawVariant(context: Context, exerciseId: string): Promise<VariantView | null> {
  const desk = await openDesk(context)
  const item = desk.deck.item(exerciseId)
  if (item?.kind !== 'exercise') return null
  const variant = draw(item)
  const attemptId = randomUUID()
  const key = { exerciseId: item.id, revision: item.revision }
  await desk.db.write(async (tx) => {
    await lockLearner(sqlOf(tx), context.learnerId, 0)
    await tx.exerciseVersion.upsert({
      where: { exerciseId_revision: key },
      update: {},
      create: { ...key, definition: JSON.stringify(item) },
    })
    await tx.attempt.create({
      data: {
        ...key,
        id: attemptId,
        learnerId: context.learnerId,
        deckHash: desk.deck.deck.hash,
        seed: variant.seed,
        values: JSON.stringify(variant.values),
        status: 'open',
        started: context.now,
      },
    })
  })
  const [history, dueOn] = await Promise.all([readHistory(desk.db, context.learnerId, item.id), readDueOn(desk)])
  const { id, title, page, section, anchor } = item
  return {
    attemptId,
    exerciseId: id,
    title,
    page,
    section,
    anchor,
    ...shownVariant(variant),
    hints: item.hints.length,
    memory: desk.memory(history),
    next: desk.next(history, id, dueOn),
  }
}

/** The seed is chosen here and stays here: whoever knows it knows the answer. */
function draw(item: ExerciseItem): Variant {
  for (let left = MOST_SEEDS; ; left--) {
    try {
      const variant = drawFrom(item, randomInt(SEEDS))
      // A text that has no value in this draw must show now, not when the learner comes to it.
      textsOf(variant)
      return variant
    } catch (error) {
      if (!(error instanceof ExerciseError) || left === 1) throw error
    }
  }
}
