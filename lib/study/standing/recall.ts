/** The chance of recall today of every item of a standing. */
import { dayNumber, recallCurve } from '@/lib/scheduler'
import { keptWithStanding } from './kept'
import type { Standing } from './standing'

interface Last {
  standing: Standing
  day: string
  weights: readonly number[]
  recalls: Float64Array
}

/** By lineage the last that was computed: after an answer nearly all is as before, and a power takes longer than a look. */
const last = new WeakMap<object, Last>()

/** By position; NaN for what has not been answered yet. */
export const recallsToday = keptWithStanding((standing, { moment: { day }, weights: { numbers: weights } }) => {
  const before = last.get(standing.lineage)
  const same = before?.day === day && before.weights === weights ? before : null
  const recalls = same ? changed(same, standing) : new Float64Array(standing.phase.length).fill(NaN)
  const recallAfter = recallCurve(weights)
  const today = dayNumber(day)
  const { phase, stability, lastDay } = standing
  for (let at = 0; at < phase.length; at++) {
    if (phase[at] === 0 || !Number.isNaN(recalls[at])) continue
    recalls[at] = recallAfter(today - lastDay[at]!, stability[at]!)
  }
  last.set(standing.lineage, { standing, day, weights, recalls })
  return recalls
})

/** What was computed of an earlier standing, with NaN where this one differs. */
function changed({ standing: before, recalls }: Last, { phase, stability, lastDay }: Standing): Float64Array {
  const kept = recalls.slice()
  for (let at = 0; at < phase.length; at++)
    if (phase[at] === 0 || stability[at] !== before.stability[at] || lastDay[at] !== before.lastDay[at]) kept[at] = NaN
  return kept
}
