/** Before an exam its items are asked with more caution the nearer it comes; afterwards as usual. */
import type { Day } from './day'
import { daysBetween } from './day'

export interface Exam {
  day: Day
  /** The share of its items that is to be known on that day. */
  goal: number
}

/** Caution grows over the last four weeks: earlier, an item that comes again as usual has time for it. */
export const CAUTION_DAYS = 28
/** Above the goal, since what is expected on average is missed half of the time. */
const MARGIN = 0.03
/** Beyond this, work grows without bound for nearly nothing. */
const HIGHEST = 0.97

/** Desired retention so many days before an exam, 0 on its day. Never below the usual one. */
export function cautiousRetention(usual: number, goal: number, daysLeft: number): number {
  if (daysLeft < 0 || daysLeft >= CAUTION_DAYS) return usual
  const top = Math.max(usual, Math.min(goal + MARGIN, HIGHEST))
  return usual + (top - usual) * (1 - daysLeft / CAUTION_DAYS)
}

/** Desired retention on a day of an item that these exams ask for: the most cautious counts. */
export function retentionOn(usual: number, exams: readonly Exam[], day: Day): number {
  return Math.max(usual, ...exams.map((exam) => cautiousRetention(usual, exam.goal, daysBetween(day, exam.day))))
}

/** Of the days before an exam so many are kept free of new items, so that the last of them come again before it. */
const reserve = (days: number): number => Math.min(7, Math.floor(days / 5))

/** New items a day, so that all `unseen` are met in time; `days` are those left before the exam, today included. */
export function newPaceFor(unseen: number, days: number): number {
  return Math.ceil(unseen / Math.max(days - reserve(days), 1))
}
