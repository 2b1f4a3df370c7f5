/** Fitting weights to the learner's log. It takes seconds and happens beside everything else. */
import { randomUUID } from 'node:crypto'
import type { FitResult } from '@/lib/optimizer'
import { fitWeights } from '@/lib/optimizer'
import { ALGORITHM } from '@/lib/scheduler'
import type { Desk } from '../desk'
import { openDesk } from '../desk'
import { isExpected, reportFault } from '../faults'
import type { Context } from '../types'
import { readTracks } from './tracks'

export interface Job {
  /** Of the work that is done, 0 to 1. */
  share: number
  done: boolean
  /** Why nothing came of it, in words for the learner; null while it runs and where something did. */
  problem: string | null
}

// The server bundles this module more than once; a learner's fit runs once all the same.
const shared = globalThis as { epochFits?: Map<string, Job> }
const jobs = (): Map<string, Job> => (shared.epochFits ??= new Map())

/** The fit that runs for the learner, or what became of the last one since the program started. */
export const jobOf = (learnerId: string): Job | undefined => jobs().get(learnerId)

/** Starts a fit unless one is running. Does not wait for it. */
export function startFit(context: Context): Job {
  const running = jobOf(context.learnerId)
  if (running && !running.done) return running
  const job: Job = { share: 0, done: false, problem: null }
  jobs().set(context.learnerId, job)
  void runFit(context, (share) => (job.share = share))
    .then(({ result }) => {
      if (result.status === 'too-few') job.problem = tooFewText(result)
    })
    .catch((error: unknown) => {
      reportFault(error, 'fitting weights')
      job.problem = isExpected(error) ? error.message : 'The fit failed. The server has written down why.'
    })
    .finally(() => (job.done = true))
  return job
}

export const tooFewText = ({ answers, needed }: { answers: number; needed: number }): string =>
  `There are ${answers} answers that came a day or more after the one before; a fit needs ${needed}.`

/** Fits now, and writes down what came of it. `fitId` is null where there was too little to fit to. */
export async function runFit(
  context: Context,
  onProgress: (share: number) => void,
): Promise<{ result: FitResult; fitId: string | null }> {
  const desk = await openDesk(context)
  const tracks = await readTracks(desk.db, desk.deck, context.learnerId)
  const result = await fitWeights(tracks, desk.weights.numbers, onProgress)
  return { result, fitId: result.status === 'too-few' ? null : await keep(desk, result) }
}

async function keep({ db, learner, now }: Desk, result: Exclude<FitResult, { status: 'too-few' }>): Promise<string> {
  const { status: _status, weights, ...figures } = result
  const id = randomUUID()
  const about = { learnerId: learner.id, id, fitted: now, algorithm: ALGORITHM, against: learner.fitId }
  await db.write((tx) => tx.fit.create({ data: { ...about, weights: JSON.stringify(weights), ...figures } }))
  return id
}
