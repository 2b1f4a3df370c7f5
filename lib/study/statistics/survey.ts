/** One look at all item states: what is due on which day, and how stable and difficult things are. */
import { dayNumber } from '@/lib/scheduler'
import type { Desk } from '../desk'
import type { Standing } from '../standing'
import { PHASE } from '../standing/standing'

export interface Survey {
  /** Due on each of the days to come, today with all that is overdue or on a step; by day from today. */
  due: { cards: Int32Array; exercises: Int32Array }
  /** Of what has been answered and is not set aside. */
  stability: Float64Array
  difficulty: Float64Array
  /** Items that have not been answered yet and are not set aside. */
  unseen: number
}

export function surveyOf({ moment }: Pick<Desk, 'moment'>, standing: Standing, days: number): Survey {
  const { phase, suspended, dueDay, buriedUntil, places } = standing
  const today = dayNumber(moment.day)
  const due = { cards: new Int32Array(days), exercises: new Int32Array(days) }
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
    if (asked >= days) continue
    const kind = places.items[at]!.kind === 'exercise' ? due.exercises : due.cards
    kind[asked]!++
  }
  return { due, stability: stability.subarray(0, begun), difficulty: difficulty.subarray(0, begun), unseen }
}
