/** Items by state over time: the changes of each day, added up. */
import type { Statistics } from './types'
import type { Year } from './year'
import { YEAR, lastDays } from './year'
import { daysBetween } from '@/lib/scheduler'

/** `items` are all that the book has today: what is in no other state is new. */
export function statesByDay({ today, monday, totals, before }: Year, items: number): Statistics['states'] {
  const lead = daysBetween(monday, today) + 1
  const sum = { ...before }
  const days = lastDays(today, lead).map((day) => {
    const total = totals.get(day)
    sum.learning += total?.learning ?? 0
    sum.young += total?.young ?? 0
    sum.mature += total?.mature ?? 0
    sum.suspended += total?.suspended ?? 0
    const { learning, young, mature, suspended } = sum
    // Items that have left the book since are still counted as what they were.
    const rest = Math.max(items - learning - young - mature - suspended, 0)
    return { day, new: rest, learning, young, mature, suspended }
  })
  return days.slice(-YEAR)
}
