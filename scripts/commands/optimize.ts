/** `optimize`: weights of FSRS fitted to a learner's own answers, or to the log of another program. */
import type { FitResult } from '@/lib/optimizer'
import { fitWeights } from '@/lib/optimizer'
import { DEFAULT_WEIGHTS, isTimeZone } from '@/lib/scheduler'
import type { Context } from '@/lib/study'
import { applyFit, getFits, isLearner, runFit, takeBackFit, tooFewText } from '@/lib/study'
import { CommandError, note } from '../output'
import { readTracks } from './optimize-log'

export interface OptimizeOptions {
  learner: string
  log?: string
  timeZone: string
  dayStart: string
  dryRun?: boolean
  takeBack?: boolean
  json?: boolean
}

type Print = (text: string) => void

/** Weights are put in force only where they predict the held-out answers better. */
export async function runOptimize(options: OptimizeOptions, print: Print): Promise<number> {
  if (options.log !== undefined) return optimizeLog(options.log, options, print)
  if (!(await isLearner(options.learner)))
    throw new CommandError(
      `there is no learner '${options.learner}'`,
      "the learner of a machine without accounts is 'local'",
    )
  const context: Context = { learnerId: options.learner, now: new Date() }
  if (options.takeBack) return takeBack(context, print)
  const { result, fitId } = await runFit(context, progress)
  const applied = fitId !== null && result.status === 'better' && !options.dryRun && (await applyFit(context, fitId)).ok
  report(result, applied, options, print)
  return result.status === 'too-few' ? 1 : 0
}

/** Held against the weights FSRS comes with; nothing is kept. */
async function optimizeLog(file: string, options: OptimizeOptions, print: Print): Promise<number> {
  const result = await fitWeights(readTracks(file, zoneOf(options)), DEFAULT_WEIGHTS, progress)
  report(result, false, options, print)
  return result.status === 'too-few' ? 1 : 0
}

function zoneOf({ timeZone, dayStart }: OptimizeOptions) {
  if (!isTimeZone(timeZone)) throw new CommandError(`there is no time zone '${timeZone}'`, 'give one as Europe/Berlin')
  const time = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(dayStart)
  if (!time) throw new CommandError(`the day cannot start at '${dayStart}'`, 'give a time as 04:00')
  return { timeZone, dayStart: Number(time[1]) * 60 + Number(time[2]) }
}

/** Told in steps: where standard error is no terminal each is a line of its own. */
function progress(share: number): void {
  const tenth = Math.floor(share * 10)
  if (tenth !== told) note(`fitting: ${tenth * 10} %`, { replace: true })
  told = tenth
}
let told = -1

async function takeBack(context: Context, print: Print): Promise<number> {
  const { inForce } = await getFits(context)
  if (inForce === null)
    throw new CommandError('the weights in force are those FSRS comes with', 'there is nothing to take back')
  const done = await takeBackFit(context, inForce.id)
  print(done.ok ? `The weights fitted on ${inForce.fitted} are no longer in force.` : 'Nothing was changed.')
  return done.ok ? 0 : 1
}

function report(result: FitResult, applied: boolean, { json, dryRun, log }: OptimizeOptions, print: Print): void {
  if (json) {
    print(JSON.stringify({ ...result, applied }, null, 2))
    return
  }
  if (result.status === 'too-few') {
    print(`${tooFewText(result)} Nothing is changed.`)
    return
  }
  const { status, fittedTo, heldOut, lossBefore, lossAfter, weights } = result
  const better = status === 'better'
  print(
    `${fittedTo + heldOut} answers that came a day or more after the one before: ${fittedTo} fitted to, the latest ${heldOut} held out`,
  )
  print(
    `log loss over the held-out: ${lossBefore.toFixed(4)} with the weights in force, ${lossAfter.toFixed(4)} with the fitted ones, ${better ? 'which is better' : 'which is no better'}`,
  )
  print(`weights: ${weights.join(', ')}`)
  if (log !== undefined) return
  if (applied) print('They are in force from now on; --take-back returns to those before.')
  else print(better && dryRun ? 'Not put in force: --dry-run.' : 'The weights in force are kept.')
}
