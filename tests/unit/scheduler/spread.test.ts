import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/scheduler/day'
import { DEFAULT_WEIGHTS, MAXIMUM_INTERVAL } from '@/lib/scheduler/fsrs'
import type { Reviewing } from '@/lib/scheduler/review'
import { DEFAULT_PARAMETERS, review } from '@/lib/scheduler/review'
import type { Placement } from '@/lib/scheduler/simulation/days'
import { habitsOf, simulateDays } from '@/lib/scheduler/simulation/days'
import { TYPICAL_LEARNER } from '@/lib/scheduler/simulation/learner'
import { byChance, byLoad } from '@/lib/scheduler/simulation/placement'
import type { DayShare } from '@/lib/scheduler/spread'
import { choose, wanted, weekdayOf } from '@/lib/scheduler/spread'

describe('choosing by weight', () => {
  test('equal weights share the range evenly', () => {
    const at = (factor: number) => choose(4, 7, factor, () => 0.3)
    expect([0, 0.24, 0.26, 0.49, 0.51, 0.74, 0.76, 0.999].map(at)).toEqual([4, 4, 5, 5, 6, 6, 7, 7])
  })

  test('a day of three times the weight has three times the room', () => {
    // Weights 1, 3, 0: the first quarter is the first day's, the rest the second's, the third never comes.
    const at = (factor: number) => choose(1, 3, factor, (days) => [1, 3, 0][days - 1]!)
    expect([0, 0.249, 0.251, 0.999999].map(at)).toEqual([1, 1, 2, 2])
  })

  test('an emptier, nearer, less easy day is wanted more', () => {
    expect(wanted(0, 1, 10)).toBeGreaterThan(wanted(5, 1, 10))
    expect(wanted(5, 1, 9)).toBeGreaterThan(wanted(5, 1, 10))
    expect(wanted(5, 1, 10)).toBeGreaterThan(wanted(5, 0.5, 10))
  })

  test('weekdays count from Monday', () => {
    // 12 March 2026 is a Thursday.
    expect(weekdayOf('2026-03-12')).toBe(3)
    expect(weekdayOf('2026-03-15')).toBe(6)
  })
})

describe('due days', () => {
  const known: Reviewing = {
    phase: 'review',
    stability: 20,
    difficulty: 5,
    last: { instant: Date.parse('2026-03-01T12:00:00Z'), day: '2026-03-01' },
    dueDay: '2026-03-21',
  }
  const at = { instant: Date.parse('2026-03-21T12:00:00Z'), day: '2026-03-21' }

  test('go to the day on which nothing is due yet', () => {
    const usual = review(known, 3, at, { ...DEFAULT_PARAMETERS, fuzz: 0.5 }).memory as Reviewing
    for (const move of [-2, 1, 3]) {
      const empty = addDays(usual.dueDay, move)
      const dueOn = (day: string) => (day === empty ? 0 : 50)
      for (const fuzz of [0.01, 0.5, 0.99])
        expect(review(known, 3, at, { ...DEFAULT_PARAMETERS, fuzz, dueOn }).memory).toMatchObject({ dueDay: empty })
    }
  })

  test('a promise that fuzz could have made is kept, for every grade and factor', () => {
    const anyone = fc.record({
      grade: fc.constantFrom(2, 3, 4),
      stability: fc.double({ min: 0.5, max: 400, noNaN: true }),
      interval: fc.integer({ min: 1, max: 400 }),
      fuzz: fc.double({ min: 0, max: 0.999, noNaN: true }),
      other: fc.double({ min: 0, max: 0.999, noNaN: true }),
      full: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(anyone, ({ grade, stability, interval, fuzz, other, full }) => {
        const memory = { ...known, stability, dueDay: addDays('2026-03-01', interval) }
        const dueOn = (day: string) => (Number(day.slice(-1)) === full ? 0 : 40)
        const answer = (changes: object) =>
          review(memory, grade as 2 | 3 | 4, at, { ...DEFAULT_PARAMETERS, ...changes }).seconds / 86_400
        const promised = answer({ fuzz, dueOn })
        expect(answer({ fuzz: other, promised })).toBe(promised)
      }),
    )
  })
})

describe('by simulation over two years of 20 new items a day', () => {
  const course = (placement: Placement) => {
    const habits = { ...habitsOf(DEFAULT_WEIGHTS, 0.9, TYPICAL_LEARNER), reviewsPerDay: Infinity, placement }
    const days = simulateDays([], 14_600, 730, habits, 42).days.slice(100)
    const reviews = days.map((day) => day.reviews)
    const sum = reviews.reduce((total, count) => total + count, 0)
    // How far a day lies from the mean of the week around it.
    const strays = reviews.slice(3, -3).map((count, i) => {
      const mean = reviews.slice(i, i + 7).reduce((total, near) => total + near, 0) / 7
      return (count / mean - 1) ** 2
    })
    return {
      retention: days.reduce((total, { expected }) => total + expected, 0) / sum,
      variation: Math.sqrt(strays.reduce((total, stray) => total + stray, 0) / strays.length),
      share: (weekday: number) =>
        days.reduce((total, day, i) => total + ((i + 100) % 7 === weekday ? day.reviews : 0), 0) / sum,
    }
  }
  const chance = course(byChance(MAXIMUM_INTERVAL))
  const usual: DayShare[] = Array.from({ length: 7 }, () => 'normal')

  test('days vary little more than half as much as by fuzz alone, and recall is not lowered by more than 0.002', () => {
    const load = course(byLoad(MAXIMUM_INTERVAL, usual))
    expect(load.retention).toBeGreaterThan(chance.retention - 0.002)
    expect(load.variation).toBeLessThan(0.6 * chance.variation)
  })

  test('easy days are easy, and recall is not lowered by more than 0.002', () => {
    const easy = course(byLoad(MAXIMUM_INTERVAL, [...usual.slice(0, 5), 'reduced', 'minimum']))
    expect(easy.retention).toBeGreaterThan(chance.retention - 0.002)
    expect(easy.share(5)).toBeLessThan(0.75 * easy.share(1))
    // Intervals of one and two days cannot be moved.
    expect(easy.share(6)).toBeLessThan(0.35 * easy.share(1))
  })
})
