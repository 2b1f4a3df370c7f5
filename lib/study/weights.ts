/** The weights with which FSRS is asked about one learner. */
import type { Learner, Transaction } from '@/lib/db'
import { DEFAULT_WEIGHTS } from '@/lib/scheduler'

export interface Weights {
  /** Said beside every review: the id of the fit they come from, or 'default'. */
  id: string
  numbers: readonly number[]
}

export const USUAL_WEIGHTS: Weights = { id: 'default', numbers: DEFAULT_WEIGHTS }

/** A fit never changes, and the scheduler tells weights apart by identity. */
const known = new Map<string, Weights>()

/** Those in force for the learner. */
export async function weightsOf(
  db: Pick<Transaction, 'fit'>,
  { id: learnerId, fitId }: Pick<Learner, 'id' | 'fitId'>,
): Promise<Weights> {
  if (fitId === null) return USUAL_WEIGHTS
  const read = known.get(fitId)
  if (read) return read
  const fit = await db.fit.findUniqueOrThrow({ where: { learnerId_id: { learnerId, id: fitId } } })
  const weights = { id: fitId, numbers: JSON.parse(fit.weights) as number[] }
  known.set(fitId, weights)
  return weights
}
