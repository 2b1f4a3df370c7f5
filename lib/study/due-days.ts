/**
 * How much is due on the days ahead: new due days are spread by it. Counted once, then moved along with what is written,
 * so that what is undone leaves every promise as it was.
 */
import type { Database, Learner } from '@/lib/db'
import type { Day, ItemHistory } from '@/lib/scheduler'
import { SPREAD_DAYS, addDays } from '@/lib/scheduler'
import type { Desk, DueOn } from './desk'
import type { Moved } from './ledger'

/** Fuzz reaches so far beyond the last interval that is spread by load. */
const REACH = 20

interface Counted {
  /** States are folded anew for another fit or deck. */
  of: string
  /** Of the log when it was counted. */
  sequence: number
  due: ReadonlyMap<Day, number>
}

// The server bundles this module more than once: what one counts all of them know.
const shared = globalThis as { epochDue?: WeakMap<Database, Map<string, Counted>> }
const counts = (db: Database): Map<string, Counted> => {
  const all = (shared.epochDue ??= new WeakMap())
  const known = all.get(db) ?? new Map<string, Counted>()
  all.set(db, known)
  return known
}
const ofWhat = ({ fitId, deckHash }: Learner, day: Day): string => `${day} ${fitId} ${deckHash}`
const lastDay = (day: Day): Day => addDays(day, SPREAD_DAYS + REACH)

/** Tells how many items are due on a day from tomorrow on. */
export async function readDueOn({ db, learner, moment }: Desk): Promise<DueOn> {
  const known = counts(db).get(learner.id)
  const of = ofWhat(learner, moment.day)
  const isFresh = known?.of === of && known.sequence === learner.sequence
  const due = isFresh ? known.due : await count(db, learner.id, moment.day)
  if (!isFresh) {
    const now = await db.read.learner.findUnique({ where: { id: learner.id }, select: { sequence: true } })
    // What was written meanwhile may be counted or not.
    if (now?.sequence === learner.sequence) counts(db).set(learner.id, { of, sequence: learner.sequence, due })
  }
  return (day) => due.get(day) ?? 0
}

async function count(db: Database, learnerId: string, day: Day): Promise<ReadonlyMap<Day, number>> {
  const rows = await db.read.itemState.groupBy({
    by: ['dueDay'],
    where: { learnerId, phase: 'review', suspended: false, dueDay: { gt: day, lte: lastDay(day) } },
    _count: { _all: true },
  })
  return new Map(rows.flatMap(({ dueDay, _count }) => (dueDay === null ? [] : [[dueDay, _count._all] as const])))
}

/** To be told once it is certain what was written: rows of these numbers, which moved these items. */
export function moveDue(
  { db, learner, moment }: Desk,
  { first, rows }: { first: number; rows: number },
  moved: readonly Moved[],
): void {
  const known = counts(db).get(learner.id)
  if (known?.of !== ofWhat(learner, moment.day) || known.sequence !== first - 1) return
  const due = new Map(known.due)
  const add = (day: Day | null, change: 1 | -1) => {
    if (day !== null && day > moment.day && day <= lastDay(moment.day)) due.set(day, (due.get(day) ?? 0) + change)
  }
  for (const { before, after } of moved) {
    add(dueDayOf(before), -1)
    add(dueDayOf(after), 1)
  }
  counts(db).set(learner.id, { ...known, sequence: first - 1 + rows, due })
}

const dueDayOf = ({ memory, suspended }: ItemHistory): Day | null =>
  memory.phase === 'review' && !suspended ? memory.dueDay : null
