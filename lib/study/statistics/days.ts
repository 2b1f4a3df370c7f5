/** What was done: today, on each day of the year, in each of its weeks. */
import type { DayTotal } from '@/lib/db'
import type { Day } from '@/lib/scheduler'
import { addDays } from '@/lib/scheduler'
import type { Statistics } from './types'
import type { Year } from './year'
import { YEAR, lastDays, minutes } from './year'

export function countsOfToday({ today, totals }: Year): Statistics['today'] {
  const total = totals.get(today)
  return {
    answers: total?.answers ?? 0,
    newItems: total?.newItems ?? 0,
    recalled: total?.recalled ?? 0,
    ofReviews: total?.reviews ?? 0,
    exercisesRight: total?.exercisesRight ?? 0,
    exercises: (total?.exercisesRight ?? 0) + (total?.exercisesWrong ?? 0),
    minutes: minutes(total?.durationMs ?? 0),
  }
}

export function dayOf(day: Day, total: DayTotal | undefined): Statistics['days'][number] {
  return {
    day,
    answers: total?.answers ?? 0,
    again: total?.again ?? 0,
    newItems: total?.newItems ?? 0,
    minutes: minutes(total?.durationMs ?? 0),
  }
}

/** Days without an answer too: a chart needs them all. */
export const everyDay = ({ today, totals }: Year): Statistics['days'] =>
  lastDays(today, YEAR).map((day) => dayOf(day, totals.get(day)))

export function daysStudied({ today, totals, first }: Year): Statistics['studied'] {
  const among = (days: number) => lastDays(today, days).filter((day) => (totals.get(day)?.answers ?? 0) > 0).length
  return { first, of30: among(30), of365: among(YEAR) }
}

/** From the year's first Monday to the week of today. */
export function everyWeek({ today, monday, totals }: Year): Statistics['weeks'] {
  const weeks: Statistics['weeks'] = []
  for (let week = monday; week <= today; week = addDays(week, 7)) {
    const sum = sumOf(Array.from({ length: 7 }, (_, i) => addDays(week, i)).flatMap((day) => totals.get(day) ?? []))
    const { answers, studied, newItems } = sum
    weeks.push({
      week,
      answers,
      studied,
      newItems,
      minutes: minutes(sum.durationMs),
      exerciseMinutes: minutes(sum.exerciseMs),
    })
  }
  return weeks
}

/** Of some days; `studied` is on how many of them there was an answer. */
export function sumOf(days: readonly DayTotal[]) {
  const sum = {
    studied: 0,
    answers: 0,
    newItems: 0,
    durationMs: 0,
    exerciseMs: 0,
    reviews: 0,
    recalled: 0,
    predicted: 0,
  }
  for (const day of days) {
    sum.studied += day.answers > 0 ? 1 : 0
    sum.answers += day.answers
    sum.newItems += day.newItems
    sum.durationMs += day.durationMs
    sum.exerciseMs += day.exerciseMs
    sum.reviews += day.reviews
    sum.recalled += day.recalled
    sum.predicted += day.predicted
  }
  return sum
}
