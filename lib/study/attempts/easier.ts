/** What to go back to when an exercise fails twice. */
import type { Desk } from '../desk'
import type { AttemptResult } from '../types'
import type { Progress } from './progress'
import { TRIES } from './progress'

interface Failed {
  id: string
  exerciseId: string
  started: Date
}

/**
 * The easier exercise that the type names, where this attempt failed for the second time in a row: both of its answers
 * were wrong, or the attempt before it failed as well.
 */
export async function easierOf(desk: Desk, attempt: Failed, progress: Progress): Promise<AttemptResult['easier']> {
  if (progress.grade !== 1) return null
  const harder = desk.deck.item(attempt.exerciseId)
  const item = harder?.kind === 'exercise' && harder.easier !== null ? desk.deck.item(harder.easier) : undefined
  if (item?.kind !== 'exercise') return null
  if (progress.wrong < TRIES && !(await failedBefore(desk, attempt))) return null
  return { id: item.id, title: item.title }
}

async function failedBefore({ db, learner }: Desk, { id, exerciseId, started }: Failed): Promise<boolean> {
  const before = await db.read.attempt.findFirst({
    where: { learnerId: learner.id, exerciseId, status: 'done', started: { lte: started }, id: { not: id } },
    orderBy: { started: 'desc' },
    select: { grade: true },
  })
  return before?.grade === 1
}
