/** Retention against work: what each desired retention would cost a day, and what would be known for it. */
import { recallAfter } from '../fsrs'
import { habitsOf, simulateDays } from './days'
import type { SimulatedLearner } from './learner'
import type { SimulatedItem } from './shelf'

export interface WorkloadSetting {
  begun: readonly SimulatedItem[]
  unseen: number
  newPerDay: number
  reviewsPerDay: number
  weights: readonly number[]
  learner: SimulatedLearner
}

export interface WorkloadPoint {
  retention: number
  /** A day, on average. */
  minutes: number
  /** Items known at the end: the sum of their chances of recall. */
  known: number
}

export const WORKLOAD_DAYS = 365
const RETENTIONS = [0.7, 0.75, 0.8, 0.83, 0.86, 0.88, 0.9, 0.92, 0.94, 0.96, 0.97]
/** Each retention meets the same chances, so that the points of the curve can be compared. */
const SEED = 1

export function workload(setting: WorkloadSetting): WorkloadPoint[] {
  return RETENTIONS.map((retention) => ({ retention, ...course(setting, retention) }))
}

function course(setting: WorkloadSetting, retention: number) {
  const { begun, unseen, newPerDay, reviewsPerDay, weights, learner } = setting
  const habits = { ...habitsOf(weights, retention, learner), newPerDay, reviewsPerDay }
  const { days, items } = simulateDays(begun, unseen, WORKLOAD_DAYS, habits, SEED)
  const seconds = days.reduce((sum, day) => sum + day.seconds, 0)
  const recalls = items.map(({ last, stability }) => recallAfter(WORKLOAD_DAYS - last, stability, weights))
  return { minutes: seconds / 60 / WORKLOAD_DAYS, known: recalls.reduce((sum, recall) => sum + recall, 0) }
}

/**
 * The point of the curve that lies farthest below the line between its ends: up to there a percent more costs less than on
 * average, from there on more. (What costs least for each item known is always the lowest retention, which is no advice.)
 * Null where there is nothing to learn.
 */
export function recommended(points: readonly WorkloadPoint[]): WorkloadPoint | null {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || last.minutes <= first.minutes) return null
  const slope = (last.minutes - first.minutes) / (last.retention - first.retention)
  const below = ({ retention, minutes }: WorkloadPoint) =>
    first.minutes + slope * (retention - first.retention) - minutes
  return points.reduce((best, point) => (below(point) > below(best) ? point : best))
}
