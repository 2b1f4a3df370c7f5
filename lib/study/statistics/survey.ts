/** One look at all item states: what is due on which day, and how stable and difficult things are. */
import { dayNumber } from '@/lib/scheduler'
import { keptWithStanding } from '../standing'
import { PHASE } from '../standing/standing'
import { difficultyOf, stabilityOf } from './distribution'
import type { Distribution } from './types'

/** So many days are looked ahead. */
const FORECAST_DAYS = 30

export interface Survey {
  /** Due on each of the days to come, today with all that is overdue or on a step; by day from today. */
  due: { cards: Int32Array; exercises: Int32Array }
  /** Of what has been answered and is not set aside. */
  stability: Distribution
  difficulty: Distribution
  /** Items that have not been answered yet and are not set aside. */
  unseen: number
}

export const surveyOf = keptWithStanding((standing, { moment }): Survey => {
  const { phase, suspended, dueDay, buriedUntil, places } = standing
  const today = dayNumber(moment.day)
  const due = { cards: new Int32Array(FORECAST_DAYS), exercises: new Int32Array(FORECAST_DAYS) }
  const stability = new Float64Array(phase.length)
  const difficulty = new Float64Array(phase.length)
  let begun = 0
  let unseen = 0
  for (let at = 0; at < phase.length; at++) {
    if (suspended[at] === 1) continue
    if (phase[at] === PHASE.new) {
      unseen++
      continue
    }
    stability[begun] = standing.stability[at]!
    difficulty[begun] = standing.difficulty[at]!
    begun++
    // What is buried comes when it is buried no longer, if not later; what is on a step, as soon as may be.
    const asked = Math.max(phase[at] === PHASE.review ? dueDay[at]! : 0, buriedUntil[at]!, today) - today
    if (asked >= FORECAST_DAYS) continue
    const kind = places.items[at]!.kind === 'exercise' ? due.exercises : due.cards
    kind[asked]!++
  }
  return {
    due,
    stability: stabilityOf(stability.subarray(0, begun)),
    difficulty: difficultyOf(difficulty.subarray(0, begun)),
    unseen,
  }
})
