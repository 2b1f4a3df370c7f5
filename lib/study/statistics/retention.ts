/** Recall, observed against predicted: week by week. */
import type { Day } from '@/lib/scheduler'
import { addDays, weekOf } from '@/lib/scheduler'
import type { Recalls } from './intervals'
import { addUp, retentionOf } from './intervals'
import type { Statistics } from './types'
import type { Year } from './year'

const WEEKS = 13

/** Weeks with a review, oldest first, and all of them together. */
export function retentionByWeek({ today, totals }: Year): Pick<Statistics, 'retention' | 'retentionTotal'> {
  const from = addDays(weekOf(today), -7 * (WEEKS - 1))
  const weeks = new Map<Day, Recalls[]>()
  for (const total of totals.values()) {
    const week = weekOf(total.day)
    if (week >= from && total.reviews > 0) weeks.set(week, [...(weeks.get(week) ?? []), total])
  }
  const sums = [...weeks].map(([week, days]) => ({ week, sum: addUp(days) }))
  return {
    retention: sums.map(({ week, sum }) => ({ week, ...retentionOf(sum) })),
    retentionTotal: sums.length > 0 ? retentionOf(addUp(sums.map(({ sum }) => sum))) : null,
  }
}
