import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/scheduler/day'
import type { Memory, Parameters, Reviewing } from '@/lib/scheduler/review'
import { DEFAULT_PARAMETERS, recallOn, review } from '@/lib/scheduler/review'
import type { Grade } from '@/lib/scheduler/steps'

const MINUTE = 60_000
const noon = (day: string) => ({ instant: Date.parse(`${day}T12:00:00Z`), day })
const known = (stability: number, interval: number): Reviewing => ({
  phase: 'review',
  stability,
  difficulty: 5,
  last: noon('2026-03-01'),
  dueDay: addDays('2026-03-01', interval),
})

describe('a review', () => {
  test('a new item goes through the steps of one and ten minutes, then counts in days', () => {
    const at = noon('2026-03-01')
    const first = review({ phase: 'new' }, 3, at, DEFAULT_PARAMETERS)
    expect(first).toMatchObject({
      seconds: 600,
      predicted: null,
      memory: { phase: 'learning', step: 1, due: at.instant + 10 * MINUTE },
    })
    const second = review(first.memory, 3, { ...at, instant: at.instant + 10 * MINUTE }, DEFAULT_PARAMETERS)
    // Initial stability for Good is w2 = 2.3065, and Good on the same day leaves it: two days.
    expect(second.memory).toMatchObject({ phase: 'review', stability: 2.3065, dueDay: '2026-03-03' })
  })

  test('20 minutes over midnight in UTC are no day: the days are the learner’s', () => {
    const day = '2026-05-04'
    const first = review({ phase: 'new' }, 3, { instant: Date.parse('2026-05-03T23:50:00Z'), day }, DEFAULT_PARAMETERS)
    const second = review(first.memory, 3, { instant: Date.parse('2026-05-04T00:10:00Z'), day }, DEFAULT_PARAMETERS)
    // 7.3153 and 7 days if they counted as one.
    expect(second.memory).toMatchObject({ stability: 2.3065 })
    expect(second.seconds).toBe(2 * 86_400)
  })

  test('a forgotten item relearns for ten minutes, a remembered one does not', () => {
    const lapse = review(known(20, 20), 1, noon('2026-03-21'), DEFAULT_PARAMETERS)
    expect(lapse).toMatchObject({ seconds: 600, memory: { phase: 'relearning', step: 0 } })
    expect(review(known(20, 20), 2, noon('2026-03-21'), DEFAULT_PARAMETERS).memory.phase).toBe('review')
  })

  test('predicted recall when due is the desired retention', () => {
    expect(review(known(20, 20), 3, noon('2026-03-21'), DEFAULT_PARAMETERS).predicted).toBeCloseTo(0.9, 6)
    expect(recallOn(known(20, 20), '2026-03-21')).toBeCloseTo(0.9, 6)
    expect(recallOn({ phase: 'new' }, '2026-03-21')).toBeNull()
  })

  test('an answer on an earlier day than the last, after a flight west, counts as the same day', () => {
    const reviewed = review(known(20, 20), 3, noon('2026-02-28'), DEFAULT_PARAMETERS)
    expect(reviewed.predicted).toBe(1)
    expect(reviewed.memory.stability).toBe(20)
  })

  const memory: fc.Arbitrary<Memory> = fc.oneof(
    fc.constant<Memory>({ phase: 'new' }),
    fc
      .record({
        stability: fc.double({ min: 0.01, max: 3000, noNaN: true }),
        interval: fc.integer({ min: 1, max: 3000 }),
      })
      .map(({ stability, interval }) => known(stability, interval)),
  )
  const parameters = (fuzz: number | null): Parameters => ({ ...DEFAULT_PARAMETERS, learningSteps: [], fuzz })

  test('a better grade waits longer, by at least a day, fuzz or not', () => {
    fc.assert(
      fc.property(
        memory,
        fc.integer({ min: 0, max: 400 }),
        fc.option(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (from, days, fuzz) => {
          const at = noon(addDays('2026-03-01', days))
          const seconds = ([2, 3, 4] as const).map((grade) => review(from, grade, at, parameters(fuzz)).seconds)
          if (from.phase === 'review') expect(seconds[1]!).toBeGreaterThan(seconds[0]!)
          expect(seconds[2]!).toBeGreaterThan(seconds[1]!)
        },
      ),
    )
  })

  test('chance does not take back what was gained', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 3000, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (stability, fuzz) => {
          const interval = Math.max(1, Math.round(stability))
          const before = known(stability, interval)
          const { memory: after } = review(before, 3, noon(before.dueDay), parameters(fuzz))
          expect(daysBetween(before.dueDay, (after as Reviewing).dueDay)).toBeGreaterThan(interval)
        },
      ),
    )
  })

  test('gives the same for the same, and leaves what it was given alone', () => {
    const before = Object.freeze(known(20, 20))
    const call = (grade: Grade) => review(before, grade, noon('2026-03-21'), DEFAULT_PARAMETERS)
    for (const grade of [1, 2, 3, 4] as const) expect(call(grade)).toEqual(call(grade))
  })
})
