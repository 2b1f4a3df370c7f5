import type { Answer, Grade, ItemHistory, Step } from '@/lib/scheduler'
import { NOTHING_YET, bringBack, setAside, take } from '@/lib/scheduler'
import type { LogRow } from './log'
import { standing } from './log'
import type { Totals } from './totals'
import { totalsOf } from './totals'

export interface Folded {
  history: ItemHistory
  totals: Totals
  /** Rows it was made of. */
  version: number
}

/** A row that stands and what it made of the item; `step` is null for what is no answer. */
export interface Event {
  row: LogRow
  step: Step | null
  after: ItemHistory
}

function toAnswer({ itemId, grade, answeredAt, day, retention }: LogRow): Answer {
  return { itemId, grade: grade as Grade, at: { instant: answeredAt.getTime(), day }, retention }
}

function eventOf(row: LogRow, before: ItemHistory, weights: readonly number[]): Event {
  if (row.kind === 'suspend') return { row, step: null, after: setAside(before) }
  if (row.kind === 'resume') return { row, step: null, after: bringBack(before) }
  const step = take(before, toAnswer(row), weights)
  return { row, step, after: step.after }
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
    totals: totalsOf(events.flatMap(({ row, step }) => (step ? [{ row, step }] : []))),
    version: rows.length,
  }
}
