/** After days away: how long it takes until everything that is due is done again on its day. */
import { DEFAULT_WEIGHTS } from '../fsrs'
import { habitsOf, simulateDays } from './days'
import { TYPICAL_LEARNER } from './learner'
import type { SimulatedItem } from './shelf'

/** Longer plans are none. */
const MOST_DAYS = 90
/** The plan must not change from one look to the next. */
const SEED = 1

export interface RestartHabits {
  minutesPerDay: number
  /** Seconds for an answer. */
  pace: number
  retention: number
  weights?: readonly number[]
}

/** Days until nothing is left over in the evening, new items aside; null where that would take too long. */
export function daysToCatchUp(items: readonly SimulatedItem[], habits: RestartHabits): number | null {
  const { minutesPerDay, pace, retention, weights = DEFAULT_WEIGHTS } = habits
  const learner = { ...TYPICAL_LEARNER, reviewSeconds: [2 * pace, pace, pace, pace] as const }
  const own = { ...habitsOf(weights, retention, learner), reviewsPerDay: Infinity, secondsPerDay: minutesPerDay * 60 }
  const { days } = simulateDays(items, 0, MOST_DAYS, own, SEED)
  const done = days.findIndex(({ waiting }) => waiting === 0)
  return done < 0 ? null : done + 1
}
