/** What the learner is told about an attempt. The key is in it only when the attempt is over. */
import type { Variant } from '@/lib/exercises'
import { hint } from '@/lib/exercises'
import { renderMarkdown } from '@/lib/markdown'
import type { ItemHistory } from '@/lib/scheduler'
import type { Desk } from '../desk'
import { intervalLabel } from '../labels'
import { memoryView, secondsToNext } from '../memory'
import type { AttemptResult, Memory } from '../types'
import type { Try } from './progress'
import { TRIES, progressOf } from './progress'
import { shownSolution, shownVerdicts } from './shown'

/** What the finished attempt did to the learner's memory of the exercise. */
export interface Outcome {
  reviewId: string
  memory: Memory
  seconds: number
}

/** The id under which an attempt is recorded in the log: none that a client may make, which have no dot. */
export const reviewIdOf = (attemptId: string): string => `${attemptId}.attempt`

/** As it was recorded, so that the same request gets the same reply however late it is repeated. */
export async function readOutcome({ db, learner, zone, weights }: Desk, attemptId: string): Promise<Outcome | null> {
  const row = await db.read.review.findUnique({
    where: { learnerId_id: { learnerId: learner.id, id: reviewIdOf(attemptId) } },
  })
  if (!row?.after) return null
  const history = JSON.parse(row.after) as ItemHistory
  const then = { instant: row.answeredAt.getTime(), day: row.day }
  return { reviewId: row.id, memory: memoryView(history, then, zone, weights.numbers), seconds: secondsToNext(history) }
}

export interface Told {
  attemptId: string
  variant: Variant
  tries: readonly Try[]
  outcome: Outcome | null
  easier: AttemptResult['easier']
}

export function replyOf({ attemptId, variant, tries, outcome, easier }: Told): AttemptResult {
  const { status, hints, wrong, verdict, grade, reason } = progressOf(tries)
  return {
    attemptId,
    status,
    correct: verdict?.correct ?? false,
    fields: shownVerdicts(verdict?.fields ?? {}),
    hintsHtml: Array.from({ length: hints }, (_, n) => renderMarkdown(hint(variant, n))),
    hintsLeft: variant.exercise.hints.length - hints,
    triesLeft: status === 'done' ? 0 : TRIES - wrong,
    solution: status === 'done' ? shownSolution(variant) : null,
    grade,
    reason,
    easier,
    reviewId: outcome?.reviewId ?? null,
    memory: outcome?.memory ?? null,
    nextLabel: outcome ? `back in ${intervalLabel(outcome.seconds)} with other numbers` : null,
  }
}
