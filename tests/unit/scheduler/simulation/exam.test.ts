import { describe, expect, test } from 'vitest'
import { DEFAULT_WEIGHTS, recallAfter } from '@/lib/scheduler/fsrs'
import type { Habits } from '@/lib/scheduler/simulation/days'
import { habitsOf, simulateDays } from '@/lib/scheduler/simulation/days'
import type { ExamSetting } from '@/lib/scheduler/simulation/exam'
import { assessExam } from '@/lib/scheduler/simulation/exam'
import { TYPICAL_LEARNER } from '@/lib/scheduler/simulation/learner'

/** Always Good, 12 seconds for a new item and 6 for another. */
const sure = {
  first: [0, 0, 1, 0],
  recalled: [0, 1, 0],
  firstSeconds: [12, 12, 12, 12],
  reviewSeconds: [6, 6, 6, 6],
} as const
const setting = (changes: Partial<ExamSetting>): ExamSetting => ({
  begun: [],
  unseen: 0,
  days: 1,
  goal: 0.9,
  limit: 30,
  retention: 0.9,
  reviewsPerDay: 200,
  weights: DEFAULT_WEIGHTS,
  learner: sure,
  ...changes,
})

/**
 * A day after a first Good: S = 2.3065 and the decay is 0.1542. The factor is 0.9^(−1/0.1542) − 1 = 0.98035, so recall is
 * (1 + 0.98035/2.3065)^−0.1542 = 1.42504^−0.1542 = 0.94685.
 */
const DAY_AFTER = 0.94685

describe('what an exam takes', () => {
  test('one new item and one day: 12 seconds are less than a minute', () => {
    const { needed, possible, known, idle, plan } = assessExam(setting({ unseen: 1 }))
    expect([needed, possible, idle]).toEqual([1, true, 0])
    expect(known).toBeCloseTo(DAY_AFTER, 4)
    expect(plan).toEqual([{ learned: 1, reviews: 0, minutes: 0.2 }])
  })

  test('100 new items on one day, 5 minutes: 25 of them, where 96 are needed', () => {
    // 0.9 of 100 takes 90 / 0.94685 = 95.05, so 96 items: 95 · 12 s = 19 minutes are over before the last one begins.
    const { needed, possible, known, reachedAfter } = assessExam(setting({ unseen: 100, limit: 5 }))
    expect([needed, possible]).toEqual([20, false])
    expect(known).toBeCloseTo(25 * (DAY_AFTER / 100), 4)
    expect(reachedAfter).toBeGreaterThan(1)
  })

  test('the day it says for later is one on which it is reached', () => {
    const short = setting({ unseen: 100, limit: 5, days: 2 })
    const { reachedAfter } = assessExam(short)
    expect(assessExam({ ...short, days: reachedAfter! })).toMatchObject({ possible: true })
  })

  test('a goal above what a day can give is not possible, however long', () => {
    const { needed, possible, known } = assessExam(setting({ unseen: 10, goal: 0.96 }))
    expect([needed, possible]).toEqual([null, false])
    expect(known).toBeCloseTo(DAY_AFTER, 4)
  })

  test('nothing needs to be done for what is known well enough', () => {
    const item = { stability: 100, difficulty: 5, last: 0, due: 100 }
    const { needed, possible, plan } = assessExam(setting({ begun: [item], days: 10 }))
    expect([needed, possible]).toEqual([0, true])
    expect(plan.every(({ reviews }) => reviews === 0)).toBe(true)
  })

  test('what would not be due before the day is asked before it, where recall would have fallen too low', () => {
    const begun = Array.from({ length: 200 }, () => ({ stability: 30, difficulty: 5, last: -20, due: 40 }))
    const { needed, idle, known, plan } = assessExam(setting({ begun, days: 20, learner: TYPICAL_LEARNER }))
    // 40 days of a stability of 30: (1 + 0.98035 · 40/30)^−0.1542 = 2.30713^−0.1542 = 0.87905.
    expect(idle).toBeCloseTo(0.87905, 4)
    expect(needed).toBeGreaterThan(0)
    expect(known).toBeGreaterThanOrEqual(0.9)
    expect(plan.reduce((sum, { reviews }) => sum + reviews, 0)).toBeGreaterThan(0)
  })

  test('one minute a day less than needed does not reach it', () => {
    const wide = setting({ unseen: 150, days: 12, learner: TYPICAL_LEARNER })
    const { needed } = assessExam(wide)
    expect(assessExam({ ...wide, limit: needed! }).possible).toBe(true)
    expect(assessExam({ ...wide, limit: needed! - 1 })).toMatchObject({ needed, possible: false })
    expect(assessExam({ ...wide, limit: needed! - 1 }).known).toBeLessThan(0.9)
  })

  test('with little time it knows more than a raised retention does, or cramming in the last week', () => {
    const tight = setting({ unseen: 600, days: 40, limit: 10, learner: TYPICAL_LEARNER })
    const { known } = assessExam(tight)
    const usual = { ...habitsOf(DEFAULT_WEIGHTS, 0.9, TYPICAL_LEARNER), newPerDay: 19, secondsPerDay: 600 }
    const share = (habits: Habits) => {
      const { items } = simulateDays([], 600, 40, habits, 1)
      return items.reduce((sum, one) => sum + recallAfter(40 - one.last, one.stability, DEFAULT_WEIGHTS), 0) / 600
    }
    expect(known - share({ ...usual, retention: () => 0.95 })).toBeGreaterThan(0.1)
    // Every item every day, from a week before.
    expect(known - share({ ...usual, wantedBy: ({ last }) => Math.max(last + 1, 33) })).toBeGreaterThan(0.1)
  })

  test('at most: what would be known if minutes did not count', () => {
    // All ten on the only day; DAY_AFTER is what is left of them a day later.
    expect(assessExam(setting({ unseen: 10, goal: 0.96 })).most).toBeCloseTo(DAY_AFTER, 4)
  })
})
