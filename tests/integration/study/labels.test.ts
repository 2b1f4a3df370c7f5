import { describe, expect, test } from 'vitest'
import type { DayTotal } from '@/lib/db'
import { intervalLabel } from '@/lib/study/labels'
import { minutesFor, paceOf } from '@/lib/study/pace'

const DAY = 86_400

test.each([
  [0, '1 min'],
  [60, '1 min'],
  [330, '6 min'],
  [600, '10 min'],
  [3599, '60 min'],
  [3600, '1 hour'],
  [5 * 3600, '5 hours'],
  [DAY, '1 day'],
  [4 * DAY, '4 days'],
  [30 * DAY, '30 days'],
  [31 * DAY, '1 month'],
  [46 * DAY, '1.5 months'],
  [91 * DAY, '3 months'],
  [350 * DAY, '11 months'],
  [364 * DAY, '1 year'],
  [511 * DAY, '1.4 years'],
  [36_500 * DAY, '100 years'],
])('%d seconds are %s', (seconds, label) => {
  expect(intervalLabel(seconds)).toBe(label)
})

describe('the learner’s pace', () => {
  const total = (changes: Partial<DayTotal>): DayTotal => ({
    learnerId: 'local',
    day: '2026-03-12',
    answers: 0,
    again: 0,
    newItems: 0,
    reviews: 0,
    recalled: 0,
    predicted: 0,
    durationMs: 0,
    exercisesRight: 0,
    exercisesWrong: 0,
    exerciseMs: 0,
    learning: 0,
    young: 0,
    mature: 0,
    suspended: 0,
    ...changes,
  })

  test('is the usual one until enough is known', () => {
    expect(paceOf([])).toEqual({ card: 12, exercise: 90 })
    expect(paceOf([total({ answers: 29, durationMs: 290_000 })])).toEqual({ card: 12, exercise: 90 })
  })

  test('is taken from cards and exercises apart', () => {
    // 40 cards in 400 s and five exercises in 600 s, on two days.
    const days = [
      total({ answers: 23, durationMs: 500_000, exercisesRight: 2, exercisesWrong: 1, exerciseMs: 300_000 }),
      total({ answers: 22, durationMs: 500_000, exercisesRight: 2, exerciseMs: 300_000 }),
    ]
    expect(paceOf(days)).toEqual({ card: 10, exercise: 120 })
  })

  test('makes minutes, at least one for anything', () => {
    expect(minutesFor({ card: 10, exercise: 120 }, { reviews: 12, exercises: 2, fresh: 6 })).toBe(8) // 120 + 240 + 120 s
    expect(minutesFor({ card: 10, exercise: 120 }, { reviews: 1, exercises: 0, fresh: 0 })).toBe(1)
    expect(minutesFor({ card: 10, exercise: 120 }, { reviews: 0, exercises: 0, fresh: 0 })).toBe(0)
  })
})
