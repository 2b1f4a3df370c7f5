import type { Answer, Grade, ItemHistory, Moment } from '@/lib/scheduler'
import { NOTHING_YET, bringBack, bury, comeIn, reset, setAside, take } from '@/lib/scheduler'
import type { Event } from './event'
import type { LogRow } from './log'
import { inOrder, standing } from './log'
import { notedSettings } from './settings'
import type { Totals } from './totals'
import { addTotals, bothTotals, noTotals, totalsOf } from './totals'

export interface Folded {
  history: ItemHistory
  totals: Totals
  /** Rows it was made of. */
  version: number
}

const momentOf = ({ answeredAt, day }: LogRow): Moment => ({ instant: answeredAt.getTime(), day })

function toAnswer(row: LogRow): Answer {
  const { itemId, grade, retention, settings, days } = row
  return {
    itemId,
    grade: grade as Grade,
    at: momentOf(row),
    retention,
    settings: notedSettings(settings),
    promised: days,
  }
}

/** What became of an item by something that is no answer. */
function changed(row: LogRow, before: ItemHistory, weights: readonly number[]): ItemHistory | null {
  switch (row.kind) {
    case 'suspend':
      return setAside(before)
    case 'resume':
      return bringBack(before)
    case 'bury':
      return bury(before, row.day)
    case 'reset':
      return reset()
    case 'due':
      return comeIn(before, row.days ?? 0, momentOf(row), weights)
    default:
      return null
  }
}

function eventOf(row: LogRow, before: ItemHistory, weights: readonly number[]): Event {
  const after = changed(row, before, weights)
  if (after) return { row, step: null, before, after }
  const step = take(before, toAnswer(row), weights)
  return { row, step, before, after: step.after }
}

/** All that has happened to one item, oldest first, from its rows of the log in whatever order they are given. */
export function eventsOf(rows: readonly LogRow[], weights: readonly number[]): Event[] {
  const events: Event[] = []
  for (const row of standing(rows)) events.push(eventOf(row, events.at(-1)?.after ?? NOTHING_YET, weights))
  return events
}

/** Everything that follows from one item's rows of the log. */
export function foldLog(rows: readonly LogRow[], weights: readonly number[]): Folded {
  const events = eventsOf(rows, weights)
  return {
    history: events.at(-1)?.after ?? NOTHING_YET,
    totals: totalsOf(events),
    version: rows.length,
  }
}

/**
 * With one row more, and what that changes in the sums. `rows` are all, this one included. An answer that comes after all
 * others is one step on from where the item stands; anything else may change all that followed.
 */
export function foldWith(
  before: Folded,
  rows: readonly LogRow[],
  row: LogRow,
  weights: readonly number[],
): { folded: Folded; change: Totals } {
  const isCorrection = row.kind === 'undo' || row.kind === 'regrade'
  if (isCorrection || rows.some((one) => one !== row && (one.target === row.id || inOrder(one, row) > 0))) {
    const folded = foldLog(rows, weights)
    const change = noTotals()
    addTotals(change, before.totals, -1)
    addTotals(change, folded.totals, 1)
    return { folded, change }
  }
  const event = eventOf(row, before.history, weights)
  const change = totalsOf([event])
  const totals = bothTotals(before.totals, change)
  return { folded: { history: event.after, totals, version: before.version + 1 }, change }
}
