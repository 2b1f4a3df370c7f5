/** What is known of an item is a fold over its answers: the same answers give the same state, in whatever order they came. */
import { DEFAULT_WEIGHTS } from './fsrs'
import { fuzzFactor } from './fuzz'
import { isLeech } from './leech'
import type { Memory, Moment, Reviewed } from './review'
import { DEFAULT_PARAMETERS, review } from './review'
import type { Grade } from './steps'

export interface Answer {
  /** The item's id at the time of the answer. */
  itemId: string
  grade: Grade
  at: Moment
  /** Desired retention in force at the time. */
  retention: number
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
}

export const NOTHING_YET: ItemHistory = {
  memory: { phase: 'new' },
  reviews: 0,
  lapses: 0,
  suspended: false,
  byHand: false,
}

export interface Step extends Reviewed {
  before: ItemHistory
  after: ItemHistory
}

/** One answer more. */
export function take(before: ItemHistory, answer: Answer, weights = DEFAULT_WEIGHTS): Step {
  const parameters = {
    ...DEFAULT_PARAMETERS,
    weights,
    retention: answer.retention,
    fuzz: fuzzFactor(answer.itemId, before.reviews),
  }
  const reviewed = review(before.memory, answer.grade, answer.at, parameters)
  const lapsed = before.memory.phase === 'review' && answer.grade === 1
  const lapses = before.lapses + (lapsed ? 1 : 0)
  const { byHand } = before
  const suspended = byHand || (answer.grade < 3 && (before.suspended || (lapsed && isLeech(lapses))))
  const after = { memory: reviewed.memory, reviews: before.reviews + 1, lapses, suspended, byHand }
  return { ...reviewed, before, after }
}

/** Set aside by hand. The memory stays as it is. */
export const setAside = (history: ItemHistory): ItemHistory => ({ ...history, suspended: true, byHand: true })

/** Brought back, whoever had set it aside. */
export const bringBack = (history: ItemHistory): ItemHistory => ({ ...history, suspended: false, byHand: false })
