/** The sums of the last year, read in one query, and of what lies before it in another. */
import type { DayTotal } from '@/lib/db'
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
  const learnerId = learner.id
  const today = moment.day
  const monday = weekOf(addDays(today, 1 - YEAR))
  const [totals, { _sum }, first] = await Promise.all([
    db.read.dayTotal.findMany({ where: { learnerId, day: { gte: monday, lte: today } }, orderBy: { day: 'asc' } }),
    db.read.dayTotal.aggregate({
      where: { learnerId, day: { lt: monday } },
      _sum: { learning: true, young: true, mature: true, suspended: true },
    }),
    db.read.dayTotal.findFirst({
      where: { learnerId, answers: { gt: 0 } },
      orderBy: { day: 'asc' },
      select: { day: true },
    }),
  ])
  return {
    today,
    monday,
    totals: new Map(totals.map((total) => [total.day, total])),
    before: {
      learning: _sum.learning ?? 0,
      young: _sum.young ?? 0,
      mature: _sum.mature ?? 0,
      suspended: _sum.suspended ?? 0,
    },
    first: first?.day ?? null,
  }
}

/** The last `count` days, oldest first, today the last. */
export const lastDays = (today: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, i) => addDays(today, i + 1 - count))

/** Minutes to a tenth. */
export const minutes = (ms: number): number => Math.round(ms / 6000) / 10
