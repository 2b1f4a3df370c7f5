import { runInThread } from '@/lib/threads'
import type { Track } from './log'
import { pack, scored } from './log'
import { LEAST_ANSWERS } from './split'
import type { Fitted, Work } from './worker'

export type FitResult =
  | ({ status: 'better' | 'no-better' } & Fitted)
  /** Too little is known of the learner yet. */
  | { status: 'too-few'; answers: number; needed: number }

/**
 * Fits weights to all but the last fifth of a log, by time, and judges them against those in force by that last fifth.
 * The work is done in another thread; `onProgress` is told the share of it that is done.
 */
export async function fitWeights(
  tracks: readonly Track[],
  current: readonly number[],
  onProgress: (share: number) => void = () => undefined,
): Promise<FitResult> {
  const answers = scored(tracks).length
  if (answers < LEAST_ANSWERS) return { status: 'too-few', answers, needed: LEAST_ANSWERS }
  const log = pack(tracks)
  const fitted = await runInThread<Work, Fitted>(
    'lib/optimizer/worker.ts',
    { log, current },
    { onProgress, transfer: [log.starts.buffer, log.at.buffer, log.grade.buffer, log.days.buffer] },
  )
  return { status: fitted.lossAfter < fitted.lossBefore ? 'better' : 'no-better', ...fitted }
}
