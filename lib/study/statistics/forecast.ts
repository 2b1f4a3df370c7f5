/** What the days to come ask for, with the time that it takes. */
import type { Desk } from '../desk'
import { limitsOf } from '../limits'
import type { Pace } from '../pace'
import { secondsFor } from '../pace'
import { settingsOf } from '../settings'
import { addDays, weekdayOf } from '@/lib/scheduler'
import type { Survey } from './survey'
import type { ForecastDay } from './types'
import { minutes } from './year'

/**
 * Due days have been chosen with the learner's easy days in mind. New items come as the limit of each day allows, less on
 * easy days, as long as there are any; `begunToday` are those of today so far.
 */
export function forecastOf(
  { learner, moment }: Pick<Desk, 'learner' | 'moment'>,
  { due, unseen }: Survey,
  pace: Pace,
  begunToday: number,
): ForecastDay[] {
  const { easyDays } = settingsOf(learner)
  const newSeconds = secondsFor(pace, { fresh: true, exercise: false })
  let left = unseen
  return Array.from(due.cards, (cards, i) => {
    const day = addDays(moment.day, i)
    const exercises = due.exercises[i]!
    const fresh = Math.min(left, Math.max(limitsOf(learner, day, undefined).newLeft - (i === 0 ? begunToday : 0), 0))
    left -= fresh
    const seconds = cards * pace.card + exercises * pace.exercise + fresh * newSeconds
    return {
      day,
      due: cards + exercises,
      exercises,
      fresh,
      minutes: minutes(seconds * 1000),
      share: easyDays[weekdayOf(day)] ?? 'normal',
    }
  })
}
