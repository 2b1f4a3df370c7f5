/** What a learner may choose about the schedule, beside the desired retention. */
import type { Day } from './day'
import { MAXIMUM_INTERVAL } from './fsrs'
import type { DayShare } from './spread'

/** Before an exam: a higher desired retention, for what comes again before its day. */
export interface Caution {
  retention: number
  until: Day
}

export interface Settings {
  /** Delays in seconds; none: an item counts in days from its first answer. */
  learningSteps: readonly number[]
  relearningSteps: readonly number[]
  /** Days. */
  maximumInterval: number
  /** How much of the week's work each day is to carry, Monday first. */
  easyDays: readonly DayShare[]
  /** Of the item, in the weeks before an exam that asks for it. */
  caution?: Caution
}

export const DEFAULT_SETTINGS: Settings = {
  learningSteps: [60, 600],
  relearningSteps: [600],
  maximumInterval: MAXIMUM_INTERVAL,
  easyDays: Array.from({ length: 7 }, () => 'normal'),
}
