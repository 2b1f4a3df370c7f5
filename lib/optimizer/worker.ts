/** The thread in which weights are fitted. It is started by fit.ts and ends when it has said what came of it. */
import { parentPort, workerData } from 'node:worker_threads'
import { weightsProblem } from '@/lib/scheduler'
import type { PackedLog } from './log'
import { scored, unpack } from './log'
import { logLoss } from './loss'
import { split } from './split'
import { train } from './train'

export interface Work {
  log: PackedLog
  /** The weights in force. */
  current: readonly number[]
}

export interface Fitted {
  weights: number[]
  /** How many answers they were fitted to, and how many later ones judged. */
  fittedTo: number
  heldOut: number
  /** Log loss over the latter, of the weights in force and of these. */
  lossBefore: number
  lossAfter: number
}

export type Said = { share: number } | { fitted: Fitted }

async function work({ log, current }: Work, say: (said: Said) => void): Promise<void> {
  const { earlier, later } = split(scored(unpack(log)))
  const weights = await train(earlier, (share) => say({ share }))
  const problem = weightsProblem(weights)
  if (problem !== null) throw new Error(`The optimiser gave weights that FSRS cannot use: the set ${problem}.`)
  const counts = { fittedTo: earlier.length, heldOut: later.length }
  const losses = { lossBefore: logLoss(later, current), lossAfter: logLoss(later, weights) }
  say({ fitted: { weights, ...counts, ...losses } })
}

await work(workerData as Work, (said) => parentPort?.postMessage(said))
