/**
 * Spreading: of the days around an interval that fuzz allows, one on which little is due yet is the likelier, and one
 * that the learner wants to keep easy the less likely. Chosen by weight, not simply the emptiest: items learned together
 * would follow each other from one empty day to the next, and their intervals with them.
 */
import type { Day } from './day'
import { dayNumber } from './day'

export type DayShare = 'normal' | 'reduced' | 'minimum'

/** Of a normal day's work. */
export const SHARES: Record<DayShare, number> = { normal: 1, reduced: 0.5, minimum: 0.02 }

/** From here on a day's load is not known well enough to steer by. */
export const SPREAD_DAYS = 100

/** How sharply a full day is avoided. */
const SHARPNESS = 3

/**
 * How much a day is wanted that lies so many days ahead and on which so many are due already. The further ahead the less is
 * due as yet: without something for nearness every interval would be drawn out, and recall would fall.
 */
export function wanted(due: number, share: number, days: number): number {
  return (share / (due + 1)) ** SHARPNESS / days
}

/** A whole number from `low` to `high`, each as likely as its weight; `factor`, 0 to below 1, decides. */
export function choose(low: number, high: number, factor: number, weigh: (days: number) => number): number {
  const weights: number[] = []
  let sum = 0
  for (let days = low; days <= high; days++) {
    const weight = weigh(days)
    weights.push(weight)
    sum += weight
  }
  let left = factor * sum
  const index = weights.findIndex((weight) => (left -= weight) < 0)
  // What rounding leaves over belongs to the last one.
  return index < 0 ? high : low + index
}

/** The weekday of a learner's day, Monday being 0. */
export function weekdayOf(day: Day): number {
  // 1970 began on a Thursday.
  return (((dayNumber(day) + 3) % 7) + 7) % 7
}
