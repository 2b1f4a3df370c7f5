/** The chance of recall today of every item of a standing. */
import { dayNumber, recallCurve } from '@/lib/scheduler'
import type { Desk } from '../desk'
import type { Standing } from './standing'

interface Known {
  day: string
  weights: readonly number[]
  recalls: Float64Array
}

/** The last ones asked for: several sums of one page are made of the same. */
const known = new WeakMap<Standing, Known>()

/** By position; NaN for what has not been answered yet. */
export function recallsToday(standing: Standing, { moment, weights }: Pick<Desk, 'moment' | 'weights'>): Float64Array {
  const before = known.get(standing)
  if (before?.day === moment.day && before.weights === weights.numbers) return before.recalls
  const recalls = recallsOn(standing, moment.day, weights.numbers)
  known.set(standing, { day: moment.day, weights: weights.numbers, recalls })
  return recalls
}

function recallsOn({ phase, stability, lastDay }: Standing, day: string, weights: readonly number[]): Float64Array {
  const recallAfter = recallCurve(weights)
  const today = dayNumber(day)
  const recalls = new Float64Array(phase.length)
  for (let at = 0; at < phase.length; at++)
    recalls[at] = phase[at] === 0 ? NaN : recallAfter(today - lastDay[at]!, stability[at]!)
  return recalls
}
