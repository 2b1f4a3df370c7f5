/** How much is due on the days ahead: new due days are spread by it. */
import type { Database } from '@/lib/db'
import { SPREAD_DAYS, addDays } from '@/lib/scheduler'
import type { Day } from '@/lib/scheduler'
import type { Desk } from './desk'

/** Fuzz reaches so far beyond the last interval that is spread by load. */
const REACH = 20
/** Counts may lag behind the log by so many rows: a few items more or less make no difference to a day's weight. */
const LAG = 50

interface Counted {
  day: Day
  sequence: number
  due: ReadonlyMap<Day, number>
}
const counted = new WeakMap<Database, Map<string, Counted>>()

/** Tells how many items are due on a day from tomorrow on. */
export async function readDueOn({ db, learner, moment }: Desk): Promise<(day: Day) => number> {
  const { due } = freshest(db, learner, moment.day) ?? (await count(db, learner, moment.day))
  return (day) => due.get(day) ?? 0
}

type Who = Pick<Desk['learner'], 'id' | 'sequence'>

function freshest(db: Database, { id, sequence }: Who, day: Day): Counted | null {
  const known = counted.get(db)?.get(id)
  return known?.day === day && sequence >= known.sequence && sequence - known.sequence < LAG ? known : null
}

async function count(db: Database, { id, sequence }: Who, day: Day): Promise<Counted> {
  const rows = await db.read.itemState.groupBy({
    by: ['dueDay'],
    where: {
      learnerId: id,
      phase: 'review',
      suspended: false,
      dueDay: { gt: day, lte: addDays(day, SPREAD_DAYS + REACH) },
    },
    _count: { _all: true },
  })
  const due = new Map(rows.flatMap(({ dueDay, _count }) => (dueDay === null ? [] : [[dueDay, _count._all] as const])))
  const found = { day, sequence, due }
  counted.set(db, (counted.get(db) ?? new Map<string, Counted>()).set(id, found))
  return found
}
