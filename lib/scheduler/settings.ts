/** What a learner may choose about the schedule, beside the desired retention. */
import { MAXIMUM_INTERVAL } from './fsrs'
import type { DayShare } from './spread'

export interface Settings {
  /** Delays in seconds; none: an item counts in days from its first answer. */
  learningSteps: readonly number[]
  relearningSteps: readonly number[]
  /** Days. */
  maximumInterval: number
  /** How much of the week's work each day is to carry, Monday first. */
  easyDays: readonly DayShare[]
}

export const DEFAULT_SETTINGS: Settings = {
  learningSteps: [60, 600],
  relearningSteps: [600],
  maximumInterval: MAXIMUM_INTERVAL,
  easyDays: Array.from({ length: 7 }, () => 'normal'),
}
