/** Putting fitted weights in force, and taking them back. The log is folded anew; not a row of it changes. */
import { sqlOf } from '@/lib/db'
import { openDesk } from '../desk'
import { lockLearner } from '../learner'
import { replayLearner } from '../replay'
import type { Context } from '../types'

export type Applied =
  | { ok: true }
  | { ok: false; reason: 'unknown' }
  /** They predicted no better than those in force when they were made. */
  | { ok: false; reason: 'no-better' }
  /** Other weights are in force than those they were held against, or, to be taken back, than these. */
  | { ok: false; reason: 'overtaken' }

/** Twice is as good as once. */
export function applyFit(context: Context, fitId: string): Promise<Applied> {
  return change(context, fitId, (fit, inForce) => {
    if (inForce === fit.id) return inForce
    if (!(fit.lossAfter < fit.lossBefore)) return { ok: false, reason: 'no-better' }
    return inForce === fit.against ? fit.id : { ok: false, reason: 'overtaken' }
  })
}

/** The weights that were in force before them are in force again. */
export function takeBackFit(context: Context, fitId: string): Promise<Applied> {
  return change(context, fitId, (fit, inForce) => {
    if (inForce === fit.against) return inForce
    return inForce === fit.id ? fit.against : { ok: false, reason: 'overtaken' }
  })
}

interface Held {
  id: string
  against: string | null
  lossBefore: number
  lossAfter: number
}

/** `decide` says which fit is to be in force from now on, or why nothing changes. */
async function change(
  context: Context,
  fitId: string,
  decide: (fit: Held, inForce: string | null) => string | null | Exclude<Applied, { ok: true }>,
): Promise<Applied> {
  const { db, deck, learner } = await openDesk(context)
  return db.write(async (tx) => {
    const { learner: locked } = await lockLearner(sqlOf(tx), learner.id, 0)
    const fit = await tx.fit.findUnique({ where: { learnerId_id: { learnerId: learner.id, id: fitId } } })
    if (!fit) return { ok: false, reason: 'unknown' }
    const next = decide(fit, locked.fitId)
    if (next !== null && typeof next === 'object') return next
    if (next !== locked.fitId) {
      const changed = await tx.learner.update({ where: { id: learner.id }, data: { fitId: next } })
      await replayLearner(tx, deck, changed)
    }
    return { ok: true }
  })
}
