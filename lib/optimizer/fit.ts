import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Track } from './log'
import { pack, scored } from './log'
import { LEAST_ANSWERS } from './split'
import type { Fitted, Said, Work } from './worker'

export type FitResult =
  | ({ status: 'better' | 'no-better' } & Fitted)
  /** Too little is known of the learner yet. */
  | { status: 'too-few'; answers: number; needed: number }

/**
 * What the thread runs: worker.ts, read as TypeScript. A bundler must leave it alone, so it is looked up where the program
 * runs. (`--import tsx` does not reach a thread's first file.)
 */
function program(): string {
  const file = pathToFileURL(join(process.cwd(), 'lib/optimizer/worker.ts')).href
  return `import('tsx/esm/api').then(({ tsImport }) => tsImport('${file}', '${file}'))`
}

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
  const fitted = await inThread({ log: pack(tracks), current: [...current] }, onProgress)
  return { status: fitted.lossAfter < fitted.lossBefore ? 'better' : 'no-better', ...fitted }
}

function inThread(work: Work, onProgress: (share: number) => void): Promise<Fitted> {
  const { starts, at, grade, days } = work.log
  const transferList = [starts.buffer, at.buffer, grade.buffer, days.buffer]
  const worker = new Worker(program(), { eval: true, workerData: work, transferList })
  return new Promise((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if ('fitted' in said) resolve(said.fitted)
      else onProgress(said.share)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The thread that fits weights ended early, with code ${code}.`)))
  })
}
