/** The sums of the last year, and of what lies before it. */
import type { DayTotal } from '@/lib/db'
import { dayTotals, firstStudiedDay, statesBefore } from '@/lib/db'
import type { Day } from '@/lib/scheduler'
import { addDays, weekOf } from '@/lib/scheduler'
import type { Desk } from '../desk'
import type { ItemsByState } from './types'

export const YEAR = 365

/** Changes of the number of items in a state. */
type Changes = Omit<ItemsByState, 'new'>

export interface Year {
  today: Day
  /** The Monday from which on `totals` are given. */
  monday: Day
  /** By day; days on which nothing was done are left out. */
  totals: ReadonlyMap<Day, DayTotal>
  /** Items in each state before that Monday. */
  before: Changes
  /** The first day ever with an answer. */
  first: Day | null
}

export async function readYear({ db, learner, moment }: Pick<Desk, 'db' | 'learner' | 'moment'>): Promise<Year> {
  const today = moment.day
  const monday = weekOf(addDays(today, 1 - YEAR))
  const [totals, before, first] = await Promise.all([
    dayTotals(db.sql, learner.id, { from: monday, to: today }),
    statesBefore(db.sql, learner.id, monday),
    firstStudiedDay(db.sql, learner.id),
  ])
  return { today, monday, totals: new Map(totals.map((total) => [total.day, total])), before, first }
}

/** The last `count` days, oldest first, today the last. */
export const lastDays = (today: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, i) => addDays(today, i + 1 - count))

/** Minutes to a tenth. */
export const minutes = (ms: number): number => Math.round(ms / 6000) / 10
