import type { Answer, Grade, ItemHistory, Moment } from '@/lib/scheduler'
import { NOTHING_YET, bringBack, bury, comeIn, reset, setAside, take } from '@/lib/scheduler'
import type { Event } from './event'
import type { LogRow } from './log'
import { standing } from './log'
import { notedSettings } from './settings'
import type { Totals } from './totals'
import { totalsOf } from './totals'

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
