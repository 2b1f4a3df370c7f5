import type { Fit } from '@/lib/db'
import { reviewsCounted } from '@/lib/db'
import { LEAST_ANSWERS } from '@/lib/optimizer'
import { openDesk } from '../desk'
import type { Context, FitView, Fits } from '../types'
import { jobOf } from './run'

/** What is known of the learner's weights: those in force, the last fit, and the one that runs. */
export async function getFits(context: Context): Promise<Fits> {
  const { db, learner } = await openDesk(context)
  const where = { learnerId: learner.id }
  const [last, inForce, reviews] = await Promise.all([
    db.read.fit.findFirst({ where, orderBy: [{ fitted: 'desc' }, { id: 'asc' }] }),
    learner.fitId === null ? null : db.read.fit.findFirst({ where: { ...where, id: learner.fitId } }),
    reviewsCounted(db.sql, learner.id),
  ])
  const job = jobOf(learner.id)
  return {
    reviews,
    needed: LEAST_ANSWERS,
    running: job && !job.done ? { share: job.share } : null,
    problem: job?.problem ?? null,
    inForce: inForce && viewOf(inForce, learner.fitId),
    last: last && viewOf(last, learner.fitId),
  }
}

function viewOf(
  { id, fitted, fittedTo, heldOut, lossBefore, lossAfter, against }: Fit,
  inForce: string | null,
): FitView {
  const better = lossAfter < lossBefore
  const figures = { fittedTo, heldOut, lossBefore, lossAfter }
  return { id, fitted: fitted.toISOString(), ...figures, better, applicable: better && inForce === against }
}
