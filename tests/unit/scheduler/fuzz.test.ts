import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzFactor, fuzzed } from '@/lib/scheduler/fuzz'

describe('fuzz', () => {
  // [interval, minimum, maximum, at 0, at 0.5, at 0.99]: what Anki's own tests of its fuzz expect (rslib, states/fuzz.rs).
  test.each([
    [1, 1, 1000, 1, 1, 1],
    [2.49, 1, 1000, 2, 2, 2],
    [2.5, 1, 1000, 2, 3, 4],
    [7, 1, 1000, 5, 7, 9],
    [17, 1, 1000, 14, 17, 20],
    [37, 1, 1000, 33, 37, 41],
    [2, 2, 1000, 2, 2, 2],
    [2, 3, 1000, 3, 4, 4],
    [2, 3, 3, 3, 3, 3],
    [6.9, 3, 1000, 5, 7, 9],
    [7.1, 3, 1000, 5, 7, 9],
    [19.9, 3, 1000, 17, 20, 23],
    [20.1, 3, 1000, 17, 20, 23],
    [100, 101, 1000, 101, 105, 108],
    [100, 1, 99, 92, 96, 99],
    [100, 97, 103, 97, 100, 103],
  ])('%d days within %d and %d', (interval, minimum, maximum, low, middle, high) => {
    expect([0, 0.5, 0.99].map((factor) => fuzzed(interval, factor, minimum, maximum))).toEqual([low, middle, high])
  })

  test('without a factor an interval is rounded and kept within the limits', () => {
    expect([1.5, 0.1, 101].map((interval) => fuzzed(interval, null, 1, 100))).toEqual([2, 1, 100])
  })

  test('the factor depends on the item and its count alone, and is spread evenly', () => {
    expect(fuzzFactor('adam', 3)).toBe(fuzzFactor('adam', 3))
    expect(fuzzFactor('adam', 3)).not.toBe(fuzzFactor('adam', 4))
    expect(fuzzFactor('adam', 3)).not.toBe(fuzzFactor('adagrad', 3))
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(fuzzFactor(`item-${i % 500}`, Math.floor(i / 500)) * 10)]!++
    // 1000 each; a fair source strays from it by more than 150 (five standard deviations) once in two million.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  test('never leaves the limits', () => {
    const day = fc.integer({ min: 1, max: 36_500 })
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 40_000, noNaN: true }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        day,
        day,
        (interval, factor, a, b) => {
          const [minimum, maximum] = [Math.min(a, b), Math.max(a, b)]
          const days = fuzzed(interval, factor, minimum, maximum)
          expect(Number.isInteger(days)).toBe(true)
          expect(days).toBeGreaterThanOrEqual(minimum)
          expect(days).toBeLessThanOrEqual(maximum)
        },
      ),
    )
  })
})
