import type { DayTotal } from '@/lib/db'

/** Seconds an answer takes. */
export interface Pace {
  card: number
  exercise: number
}

export const USUAL_PACE: Pace = { card: 12, exercise: 90 }
/** Below so many answers chance has more say than habit. */
const ENOUGH = { card: 30, exercise: 5 }
/** A new item is answered again a few minutes later. */
const ANSWERS_PER_NEW = 2

/** The learner's own pace once it is known. */
export function paceOf(days: readonly DayTotal[]): Pace {
  const sum = (count: (day: DayTotal) => number) => days.reduce((total, day) => total + count(day), 0)
  const exercises = sum((day) => day.exercisesRight + day.exercisesWrong)
  const exerciseMs = sum((day) => day.exerciseMs)
  const cards = sum((day) => day.answers) - exercises
  const cardMs = sum((day) => day.durationMs) - exerciseMs
  return {
    card: cards >= ENOUGH.card ? cardMs / cards / 1000 : USUAL_PACE.card,
    exercise: exercises >= ENOUGH.exercise ? exerciseMs / exercises / 1000 : USUAL_PACE.exercise,
  }
}

/** What an item is likely to take today, all its answers together. */
export const secondsFor = (pace: Pace, { fresh, exercise }: { fresh: boolean; exercise: boolean }): number =>
  exercise ? pace.exercise : pace.card * (fresh ? ANSWERS_PER_NEW : 1)

/** Whole minutes for so many items; some always take one. */
export function minutesFor(
  pace: Pace,
  { reviews, exercises, fresh }: { reviews: number; exercises: number; fresh: number },
): number {
  const seconds = (reviews + ANSWERS_PER_NEW * fresh) * pace.card + exercises * pace.exercise
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60))
}
