import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_WEIGHTS, recallAfter, recallCurve } from '@/lib/scheduler/fsrs'

test('the curve for many memories is the curve for one', () => {
  const own = DEFAULT_WEIGHTS.map((weight, i) => (i === 20 ? 0.3 : weight))
  const weights = fc.constantFrom(DEFAULT_WEIGHTS, own, DEFAULT_WEIGHTS.slice(0, 19))
  fc.assert(
    fc.property(
      weights,
      fc.integer({ min: -5, max: 40_000 }),
      fc.double({ min: 0.001, max: 36_500, noNaN: true }),
      (w, days, stability) => {
        expect(recallCurve(w)(days, stability)).toBe(recallAfter(days, stability, w))
      },
    ),
  )
})

test('by hand: nine tenths after as many days as the stability; with a decay of 0.5 eight tenths after 2.398 of it', () => {
  expect(recallCurve()(12, 12)).toBeCloseTo(0.9, 7)
  // R = (1 + f·t/S)^−0.5 with f = 0.9^−2 − 1 = 19/81; R = 0.8 at t/S = (0.8^−2 − 1)·81/19 = 0.5625·81/19 = 2.39803.
  expect(recallCurve(DEFAULT_WEIGHTS.slice(0, 19))(239_803, 100_000)).toBeCloseTo(0.8, 5)
})
