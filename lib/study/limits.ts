/** What is left of a day: items, reviews and minutes. */
import type { DayTotal, Learner } from '@/lib/db'
import type { Day, DayShare, Today } from '@/lib/scheduler'
import { daysBetween, weekdayOf } from '@/lib/scheduler'
import { settingsOf } from './settings'

/** The part of a day's new items that an easy day has. */
const NEW_SHARE: Record<DayShare, number> = { normal: 1, reduced: 0.5, minimum: 0 }

/** Which day of a calm restart it is, from 1; null when there is none. */
export function restartOn({ restartDay, restartDays }: Learner, day: Day): number | null {
  if (restartDay === null) return null
  const passed = daysBetween(restartDay, day)
  return passed >= 0 && passed < restartDays ? passed + 1 : null
}

const newShareOf = (learner: Learner, day: Day): number =>
  NEW_SHARE[settingsOf(learner).easyDays[weekdayOf(day)] ?? 'normal']

/** It is one of the easy days on which nothing new comes. */
export const isWithoutNew = (learner: Learner, day: Day): boolean => newShareOf(learner, day) === 0

/**
 * During a restart its own minutes count: reviews go first, so that nothing new comes before they are done. `done` is what
 * has been done on the day.
 */
export function limitsOf(
  learner: Learner,
  day: Day,
  done: DayTotal | undefined,
): Pick<Today, 'newLeft' | 'reviewsLeft' | 'secondsLeft'> {
  const minutes = restartOn(learner, day) === null ? learner.minutesPerDay : learner.restartMinutes
  return {
    newLeft: Math.round(learner.newPerDay * newShareOf(learner, day)) - (done?.newItems ?? 0),
    reviewsLeft: learner.reviewsPerDay - (done?.reviews ?? 0),
    secondsLeft: minutes === 0 ? Infinity : minutes * 60 - (done?.durationMs ?? 0) / 1000,
  }
}
