/** What is known of an item is a fold over its answers: the same answers give the same state, in whatever order they came. */
import type { Day } from './day'
import { addDays } from './day'
import { DEFAULT_WEIGHTS, memoryFromSm2 } from './fsrs'
import { fuzzFactor } from './fuzz'
import { isLeech } from './leech'
import type { Memory, Moment, Parameters, Reviewed, Reviewing, Stepping } from './review'
import { reviewer } from './review'
import type { Settings } from './settings'
import { DEFAULT_SETTINGS } from './settings'
import type { Grade } from './steps'

export interface Answer {
  /** The item's id at the time of the answer. */
  itemId: string
  grade: Grade
  at: Moment
  /** Desired retention in force at the time. */
  retention: number
  /** The rest of what was in force; the defaults unless given. */
  settings?: Settings
  /** Whole days to the next answer that the grade's button promised. */
  promised?: number | null
}

export interface ItemHistory {
  memory: Memory
  reviews: number
  /** How often it was forgotten after it had been learned. */
  lapses: number
  /** Set aside: as a leech, until it is answered Good or Easy again, or by hand. */
  suspended: boolean
  /** The learner set it aside: until the learner brings it back, whatever is answered meanwhile. */
  byHand: boolean
  /** The learner does not want to see it before this day; null if any day will do. */
  buriedUntil: Day | null
}

export const NOTHING_YET: ItemHistory = {
  memory: { phase: 'new' },
  reviews: 0,
  lapses: 0,
  suspended: false,
  byHand: false,
  buriedUntil: null,
}

export interface Step extends Reviewed {
  before: ItemHistory
  after: ItemHistory
}

/** One answer more; `dueOn` is how many items are due on a day already, where the day is still to be chosen. */
export function take(
  before: ItemHistory,
  answer: Answer,
  weights = DEFAULT_WEIGHTS,
  dueOn: Parameters['dueOn'] = null,
): Step {
  return takeAny(before, answer, weights, dueOn)(answer.grade)
}

/** One answer more, of any grade. */
export function takeAny(
  before: ItemHistory,
  answer: Omit<Answer, 'grade'>,
  weights = DEFAULT_WEIGHTS,
  dueOn: Parameters['dueOn'] = null,
): (grade: Grade) => Step {
  const reviewed = reviewer(before.memory, answer.at, {
    ...(answer.settings ?? DEFAULT_SETTINGS),
    weights,
    retention: answer.retention,
    fuzz: fuzzFactor(answer.itemId, before.reviews),
    promised: answer.promised ?? null,
    dueOn,
  })
  return (grade) => {
    const result = reviewed(grade)
    return { ...result, before, after: historyAfter(before, grade, result) }
  }
}

function historyAfter(before: ItemHistory, grade: Grade, { memory }: Reviewed): ItemHistory {
  const lapsed = before.memory.phase === 'review' && grade === 1
  const lapses = before.lapses + (lapsed ? 1 : 0)
  const { byHand } = before
  const suspended = byHand || (grade < 3 && (before.suspended || (lapsed && isLeech(lapses))))
  return { memory, reviews: before.reviews + 1, lapses, suspended, byHand, buriedUntil: null }
}

/** Set aside by hand. The memory stays as it is. */
export const setAside = (history: ItemHistory): ItemHistory => ({ ...history, suspended: true, byHand: true })

/** Brought back, whoever had set it aside. */
export const bringBack = (history: ItemHistory): ItemHistory => ({
  ...history,
  suspended: false,
  byHand: false,
  buriedUntil: null,
})

/** Not to be asked on this day any more. */
export const bury = (history: ItemHistory, day: Day): ItemHistory => ({ ...history, buriedUntil: addDays(day, 1) })

/** As if it had never been seen. */
export const reset = (): ItemHistory => NOTHING_YET

/**
 * Comes again so many days after `at`, whatever was planned. What is known of it stays; of an item that was never answered
 * it says that it is known about as well as an average one that waits so long.
 */
export function comeIn(history: ItemHistory, days: number, at: Moment, weights = DEFAULT_WEIGHTS): ItemHistory {
  const { memory } = history
  const known =
    memory.phase === 'new' ? { ...memoryFromSm2(2.5, Math.max(days, 1), 0.9, weights), last: at } : remembered(memory)
  return { ...history, memory: { ...known, phase: 'review', dueDay: addDays(at.day, days) }, buriedUntil: null }
}

const remembered = ({ stability, difficulty, last }: Reviewing | Stepping) => ({ stability, difficulty, last })
