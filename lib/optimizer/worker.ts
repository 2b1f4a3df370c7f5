/** The thread in which weights are fitted; fit.ts starts it. */
import { weightsProblem } from '@/lib/scheduler'
import { serve } from '@/lib/threads'
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

await serve(async ({ log, current }: Work, onProgress): Promise<Fitted> => {
  const { earlier, later } = split(scored(unpack(log)))
  const weights = await train(earlier, onProgress)
  const problem = weightsProblem(weights)
  if (problem !== null) throw new Error(`The optimiser gave weights that FSRS cannot use: the set ${problem}.`)
  const counts = { fittedTo: earlier.length, heldOut: later.length }
  return { weights, ...counts, lossBefore: logLoss(later, current), lossAfter: logLoss(later, weights) }
})
