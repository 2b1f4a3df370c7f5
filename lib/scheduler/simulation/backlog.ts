/** More falls due than can be done: what each order of reviews makes of it. */
import { DEFAULT_WEIGHTS, recallAfter } from '../fsrs'
import type { ReviewOrder, Simulated } from './days'
import { habitsOf, simulateDays } from './days'
import { TYPICAL_LEARNER } from './learner'

/** Twenty items a day are learned to the end, which brings more reviews a day than are done from about the 150th day on. */
export const BACKLOG = {
  items: 20_000,
  newPerDay: 20,
  reviewsPerDay: 80,
  retention: 0.8,
  days: 1000,
  /** The last days, in which the backlog stands: what is true of them goes on. */
  lastDays: 365,
}

export interface BacklogOutcome {
  order: ReviewOrder
  /** Of all reviews in the last days, the share recalled. */
  retention: number
  /** The same of all days. */
  retentionOverall: number
  /** Minutes spent from the first day on, for each item known on the last one (the sum of the chances of recall). */
  minutesPerKnown: number
  /** Due and not done on the last day. */
  waiting: number
}

export function simulateBacklog(order: ReviewOrder, seed: number, setting = BACKLOG): BacklogOutcome {
  const { items, newPerDay, reviewsPerDay, retention, days, lastDays } = setting
  const habits = { ...habitsOf(DEFAULT_WEIGHTS, retention, TYPICAL_LEARNER), newPerDay, reviewsPerDay, order }
  const simulated = simulateDays([], items, days, habits, seed)
  const seconds = simulated.days.reduce((sum, day) => sum + day.seconds, 0)
  return {
    order,
    retention: retentionOf(simulated, -lastDays),
    retentionOverall: retentionOf(simulated, 0),
    minutesPerKnown: seconds / 60 / knownOf(simulated),
    waiting: simulated.days.at(-1)?.waiting ?? 0,
  }
}

function retentionOf({ days }: Simulated, from: number): number {
  const counted = days.slice(from)
  return counted.reduce((sum, day) => sum + day.recalled, 0) / counted.reduce((sum, day) => sum + day.reviews, 0)
}

/** How many items are likely known on the last day. */
function knownOf({ days, items }: Simulated): number {
  return items.reduce((sum, { last, stability }) => sum + recallAfter(days.length - 1 - last, stability), 0)
}
