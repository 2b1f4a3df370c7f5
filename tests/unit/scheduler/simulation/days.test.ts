import { describe, expect, test } from 'vitest'
import { DEFAULT_WEIGHTS } from '@/lib/scheduler/fsrs'
import type { Habits } from '@/lib/scheduler/simulation/days'
import { habitsOf, simulateDays } from '@/lib/scheduler/simulation/days'
import { TYPICAL_LEARNER } from '@/lib/scheduler/simulation/learner'
import type { SimulatedItem } from '@/lib/scheduler/simulation/shelf'

const habits = (changes: Partial<Habits> = {}): Habits => ({
  ...habitsOf(DEFAULT_WEIGHTS, 0.9, TYPICAL_LEARNER),
  ...changes,
})
/** Always Good. */
const sure = { ...TYPICAL_LEARNER, first: [0, 0, 1, 0], recalled: [0, 1, 0] } as const
const item = (changes: Partial<SimulatedItem>): SimulatedItem => ({
  stability: 10,
  difficulty: 5,
  last: -10,
  due: 0,
  ...changes,
})

describe('days of a simulated learner', () => {
  test('one item, Good at first sight: S = 2.3065, so back after round(2.3065) = 2 days', () => {
    const { items } = simulateDays([], 1, 2, habits({ learner: sure }), 1)
    expect(items).toMatchObject([{ stability: 2.3065, last: 0, due: 2 }])
  })

  test('a day holds to its limits, and what is not done waits', () => {
    const begun = Array.from({ length: 30 }, () => item({}))
    const { days } = simulateDays(begun, 100, 3, habits({ reviewsPerDay: 12, newPerDay: 4 }), 7)
    expect(days.map(({ reviews, learned }) => [reviews, learned])[0]).toEqual([12, 4])
    expect(days[0]!.waiting).toBe(18)
    expect(days[1]!.reviews).toBe(12)
  })

  test('a day ends when its minutes are over: an answer of 10 seconds each, 35 seconds are 4 answers', () => {
    const slow = { ...sure, reviewSeconds: [10, 10, 10, 10], firstSeconds: [10, 10, 10, 10] } as const
    const begun = Array.from({ length: 30 }, () => item({ last: 0 }))
    const { days } = simulateDays(begun, 10, 1, habits({ learner: slow, secondsPerDay: 35 }), 7)
    expect(days[0]).toMatchObject({ reviews: 4, learned: 0, seconds: 40 })
    const eager = habits({ learner: slow, secondsPerDay: 35, newPerDay: 3, first: 'new' })
    expect(simulateDays(begun, 10, 1, eager, 7).days[0]).toMatchObject({ reviews: 1, learned: 3, seconds: 40 })
  })

  test('it recalls as often as the chances say: within 4 standard deviations over 20,000 reviews', () => {
    const begun = Array.from({ length: 20_000 }, (_, i) => item({ stability: 1 + (i % 40) }))
    const { days } = simulateDays(begun, 0, 1, habits({ reviewsPerDay: Infinity }), 3)
    const { recalled, expected, reviews } = days[0]!
    expect(reviews).toBe(20_000)
    // The variance of a yes or no is at most a quarter.
    expect(Math.abs(recalled - expected)).toBeLessThan(4 * Math.sqrt(reviews / 4))
  })

  test('the order decides which of the due are done', () => {
    // Shares of the stability that have passed: 2, 0.5, 1; due days -3, -1, -2; difficulties 5, 9, 1.
    const begun = [
      item({ stability: 5, due: -3 }),
      item({ stability: 20, due: -1, difficulty: 9 }),
      item({ due: -2, difficulty: 1 }),
    ]
    const done = (order: Habits['order']) => {
      const { items } = simulateDays(begun, 0, 1, habits({ order, reviewsPerDay: 1 }), 1)
      return items.findIndex(({ last }) => last === 0)
    }
    expect([done('due'), done('recall'), done('difficulty')]).toEqual([0, 1, 2])
  })

  test('the same seed gives the same course, another seed another one; what was given is not changed', () => {
    const begun = Array.from({ length: 50 }, () => item({}))
    const run = (seed: number) => simulateDays(begun, 200, 60, habits(), seed)
    expect(run(5)).toEqual(run(5))
    expect(run(5)).not.toEqual(run(6))
    expect(begun[0]).toEqual(item({}))
  })
})
