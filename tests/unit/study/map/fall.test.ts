import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_WEIGHTS, recallAfter } from '@/lib/scheduler'
import { fallsOf, firstThat } from '@/lib/study/map/fall'

/** FSRS-5: R = (1 + 19/81 · t/S)^−0.5, which can be worked out by hand. */
const BY_HAND = DEFAULT_WEIGHTS.slice(0, 19)

const memories = (...list: [stability: number, lastDay: number, phase?: number][]) => ({
  phase: Uint8Array.from(list, ([, , phase = 2]) => phase),
  stability: Float64Array.from(list, ([stability]) => stability),
  lastDay: Int32Array.from(list, ([, lastDay]) => lastDay),
})

describe('the first day below a target', () => {
  test('of two memories, by hand', () => {
    // Stabilities 10 and 40, both answered on day 100. After 16 days 1/√1.37531 = 0.85271 and 1/√1.09383 = 0.95615, mean
    // 0.90443; after 17 days 1/√1.39877 = 0.84553 and 1/√1.09969 = 0.95360, mean 0.89956: below 0.9.
    const two = memories([10, 100], [40, 100])
    expect(fallsOf(two, 0.9, BY_HAND)([0, 1], null)).toBe(117)
    // Alone they fall below it the day after as many days as their stability, on which it is 0.9 itself.
    expect(fallsOf(two, 0.9, BY_HAND)([0], null)).toBe(111)
    expect(fallsOf(two, 0.9, BY_HAND)([1], null)).toBe(141)
    // 0.8 after (0.8^−2 − 1) · 81/19 = 2.398 times the stability: 23.98 days.
    expect(fallsOf(two, 0.8, BY_HAND)([0], null)).toBe(124)
  })

  test('what has not been begun does not count, and alone has no such day', () => {
    const some = memories([10, 100], [0, 0, 0], [40, 100])
    expect(fallsOf(some, 0.9, BY_HAND)([0, 1, 2], null)).toBe(117)
    expect(fallsOf(some, 0.9, BY_HAND)([1], null)).toBeNull()
    expect(fallsOf(some, 0.9, BY_HAND)([], null)).toBeNull()
  })

  test('is the one that counting days finds, whatever was guessed', () => {
    const list = fc.array(fc.tuple(fc.double({ min: 0.1, max: 300, noNaN: true }), fc.integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(
        list,
        fc.double({ min: 0.7, max: 0.97, noNaN: true }),
        fc.option(fc.integer({ min: -500, max: 5000 })),
        (pairs, target, guess) => {
          const found = fallsOf(memories(...pairs), target, DEFAULT_WEIGHTS)([...pairs.keys()], guess)!
          const mean = (day: number) =>
            pairs.reduce((sum, [stability, last]) => sum + recallAfter(day - last, stability), 0) / pairs.length
          expect(mean(found)).toBeLessThan(target)
          expect(mean(found - 1)).toBeGreaterThanOrEqual(target - 1e-12)
        },
      ),
    )
  })
})

test('the first number, asked for a few times when the guess is near', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }), (wanted, guess) => {
      expect(firstThat((value) => value >= wanted, guess)).toBe(wanted)
    }),
  )
  const asked: number[] = []
  firstThat((value) => asked.push(value) > 0 && value >= 70, 70)
  expect(asked).toEqual([70, 69])
})
