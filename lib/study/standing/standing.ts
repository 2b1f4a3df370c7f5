/**
 * A learner's item states as compact arrays by position in the book. A hundred thousand states are some 4 MB and are summed
 * up in milliseconds, where reading them as rows takes most of a second.
 */
import type { FoldedFrom, StandingRow } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import { dayNumber } from '@/lib/scheduler'
import type { Places } from './places'
import { placesOf } from './places'

/** What `phase` holds. */
export const PHASE = { new: 0, learning: 1, review: 2, relearning: 3 } as const

/**
 * A value: it is never changed once it has been handed out. Days are numbers since 1970, 0 where there is none; of a new
 * item all is 0 except what may have been done with it before its first answer.
 */
export interface Standing {
  readonly from: FoldedFrom
  /** The same object for all that were brought up to date from one load: what is computed from them can be kept by it. */
  readonly lineage: object
  readonly places: Places
  readonly phase: Uint8Array
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  /** Of the last answer. */
  readonly lastDay: Int32Array
  /** On which it comes again; of an item on a step the day of its last answer. */
  readonly dueDay: Int32Array
  readonly buriedUntil: Int32Array
  readonly reviews: Int32Array
  readonly lapses: Int32Array
  readonly suspended: Uint8Array
  /** Suspended by the learner. */
  readonly byHand: Uint8Array
}

const COLUMNS = [
  'phase',
  'stability',
  'difficulty',
  'lastDay',
  'dueDay',
  'buriedUntil',
  'reviews',
  'lapses',
  'suspended',
  'byHand',
] as const

/** Of a learner of whom nothing is known. */
function nothing(from: FoldedFrom, places: Places): Standing {
  const size = places.items.length
  return {
    from,
    lineage: {},
    places,
    phase: new Uint8Array(size),
    stability: new Float64Array(size),
    difficulty: new Float64Array(size),
    lastDay: new Int32Array(size),
    dueDay: new Int32Array(size),
    buriedUntil: new Int32Array(size),
    reviews: new Int32Array(size),
    lapses: new Int32Array(size),
    suspended: new Uint8Array(size),
    byHand: new Uint8Array(size),
  }
}

const number = (day: string | null): number => (day === null ? 0 : dayNumber(day))

function put(standing: Standing, at: number, row: StandingRow): void {
  standing.phase[at] = PHASE[row.phase as keyof typeof PHASE]
  standing.stability[at] = row.stability ?? 0
  standing.difficulty[at] = row.difficulty ?? 0
  standing.lastDay[at] = row.lastDay ?? 0
  standing.dueDay[at] = number(row.dueDay)
  standing.buriedUntil[at] = number(row.buriedUntil)
  standing.reviews[at] = row.reviews
  standing.lapses[at] = row.lapses
  standing.suspended[at] = Number(row.suspended)
  standing.byHand[at] = Number(row.byHand)
}

function putAll(standing: Standing, deck: DeckIndex, rows: readonly StandingRow[]): Standing {
  for (const row of rows) {
    const at = deck.position(row.itemId)
    // An item that has left the book is in no sum over it.
    if (at < standing.phase.length) put(standing, at, row)
  }
  return standing
}

/** From all of a learner's rows. */
export function standingOf(deck: DeckIndex, from: FoldedFrom, rows: readonly StandingRow[]): Standing {
  return putAll(nothing(from, placesOf(deck)), deck, rows)
}

/** The same with these items as they are now; one without a row is as before its first answer. */
export function withRows(
  before: Standing,
  deck: DeckIndex,
  from: FoldedFrom,
  itemIds: readonly string[],
  rows: readonly StandingRow[],
): Standing {
  const standing: Standing = {
    from,
    lineage: before.lineage,
    places: before.places,
    phase: before.phase.slice(),
    stability: before.stability.slice(),
    difficulty: before.difficulty.slice(),
    lastDay: before.lastDay.slice(),
    dueDay: before.dueDay.slice(),
    buriedUntil: before.buriedUntil.slice(),
    reviews: before.reviews.slice(),
    lapses: before.lapses.slice(),
    suspended: before.suspended.slice(),
    byHand: before.byHand.slice(),
  }
  for (const id of itemIds) {
    const at = deck.position(id)
    if (at < standing.phase.length) for (const column of COLUMNS) standing[column][at] = 0
  }
  return putAll(standing, deck, rows)
}
