/** Whether draws differ enough, without too many thrown away, and mistakes exist often enough. */
import type { Variant } from '../types'
import type { DrawCounts } from '../variant'
import type { Find } from './index'

const mostRejected = 0.6
const largestShare = 0.15
const fewestAnswers = 30
const rarestMistake = 0.05

/** The right answers as a learner may remember them. */
export function answerText({ key, fields, exercise, orders }: Variant): string {
  const told = fields.map(({ name, options }, i) =>
    options === null || exercise.fields[i]!.rank ? key[name] : options[orders[name]!.indexOf(key[name] as number)],
  )
  return JSON.stringify(told)
}

interface Draws {
  /** How often each answer came. */
  keys: ReadonlyMap<string, number>
  /** How often each mistake existed. */
  occurs: ReadonlyMap<string, number>
  rejected: number
  counts: DrawCounts
  seeds: number
}

export function verifySpread({ keys, occurs, rejected, counts, seeds }: Draws, find: Find): void {
  if (rejected > mostRejected) {
    const [reason] = Object.entries(counts.rejected).sort((a, b) => b[1] - a[1])[0] ?? ['']
    find(
      'rejections',
      ['given'],
      `${Math.round(rejected * 100)} % of draws are thrown away (at most ${mostRejected * 100} %), most of them by: ${reason}`,
    )
  }
  const least = Math.min(fewestAnswers, Math.floor(seeds / 10))
  if (keys.size < least)
    find('repeats', ['given'], `only ${keys.size} different answers in ${seeds} draws (at least ${least})`)
  const most = Math.max(...keys.values())
  if (most > largestShare * seeds)
    find(
      'repeats',
      ['given'],
      `one answer comes in ${Math.round((100 * most) / seeds)} % of the draws (at most ${largestShare * 100} %)`,
    )
  for (const [id, times] of occurs)
    if (times < rarestMistake * seeds)
      find(
        'mistake-rare',
        ['mistakes'],
        `mistake '${id}' exists in ${times} of ${seeds} draws only; check its expression and 'when'`,
      )
}
