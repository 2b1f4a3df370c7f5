import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { count, real, size, vector } from './arbitrary'

const steps = (total: number): number[] => Array.from({ length: total }, (_, t) => t)
const falls = (rates: number[]): boolean => rates.every((rate, t) => t === 0 || rate <= rates[t - 1]! + 1e-15)

describe('schedules', () => {
  test('decays start at the first rate and never rise', () => {
    fc.assert(
      fc.property(real(0, 1), real(0, 1), size(1, 20), (initial, factor, period) => {
        for (const schedule of [
          (t: number) => reference.stepDecay(initial, factor, period, t),
          (t: number) => reference.exponentialDecay(initial, factor, t),
          (t: number) => reference.exponentialLr(initial, factor, t),
          (t: number) => reference.polynomialDecay(initial, 0, 2, period, t),
          (t: number) => reference.cosineAnnealing(initial, 0, period, t),
        ]) {
          expect(schedule(0)).toBeCloseTo(initial, 12)
          expect(falls(steps(50).map(schedule))).toBe(true)
        }
      }),
    )
  })

  test('exponential decay by λ is decay by the factor e^(−λ)', () => {
    fc.assert(
      fc.property(real(0, 2), count(50), (rate, t) => {
        expect(reference.exponentialDecay(1, rate, t)).toBeCloseTo(reference.exponentialLr(1, Math.exp(-rate), t), 12)
      }),
    )
  })

  test('cosine annealing is half-way at half time and stays at its end', () => {
    fc.assert(
      fc.property(real(0, 1), real(0, 1), size(1, 50), count(100), (max, min, half, more) => {
        expect(reference.cosineAnnealing(max, min, 2 * half, half)).toBeCloseTo((max + min) / 2, 12)
        expect(reference.cosineAnnealing(max, min, half, half + more)).toBeCloseTo(min, 12)
      }),
    )
  })

  test('warm restarts repeat with multiplier 1, and each run is cosine annealing', () => {
    fc.assert(
      fc.property(size(1, 20), count(1000), (period, t) => {
        const rate = reference.cosineWarmRestarts(1, 0.1, period, 1, t)
        expect(rate).toBeCloseTo(reference.cosineWarmRestarts(1, 0.1, period, 1, t + period), 12)
        expect(rate).toBeCloseTo(reference.cosineAnnealing(1, 0.1, period, t % period), 12)
      }),
    )
  })

  test('with multiplier 3 and period 2, runs start at 0, 2, 8 and 26', () => {
    // 2, then 2·3 = 6, then 2·9 = 18 steps: 0 + 2 = 2, 2 + 6 = 8, 8 + 18 = 26.
    const starts = steps(30).filter((t) => reference.cosineWarmRestarts(1, 0, 2, 3, t) === 1)
    expect(starts).toEqual([0, 2, 8, 26])
  })

  test('warm-up joins the cosine at the highest rate', () => {
    fc.assert(
      fc.property(size(1, 20), size(1, 50), (warmup, rest) => {
        expect(reference.warmupCosine(0.3, 0, warmup, warmup + rest, warmup - 1)).toBeCloseTo(0.3, 12)
        expect(reference.warmupCosine(0.3, 0, warmup, warmup + rest, warmup)).toBeCloseTo(0.3, 12)
        expect(reference.linearWarmup(0.3, warmup, warmup - 1)).toBeCloseTo(0.3, 12)
      }),
    )
  })

  test('the Noam schedule peaks at the end of its warm-up', () => {
    fc.assert(
      fc.property(size(1, 512), size(2, 200), (dimension, warmup) => {
        const rates = steps(3 * warmup).map((t) => reference.noamSchedule(dimension, warmup, t + 1))
        expect(rates.indexOf(Math.max(...rates)) + 1).toBe(warmup)
      }),
    )
  })

  test('the triangular cycle stays between its rates and reaches both', () => {
    fc.assert(
      fc.property(size(1, 20), count(200), (half, t) => {
        const rate = reference.triangularCycle(0.1, 0.5, half, t)
        expect(rate).toBeGreaterThanOrEqual(0.1 - 1e-12)
        expect(rate).toBeLessThanOrEqual(0.5 + 1e-12)
        expect(reference.triangularCycle(0.1, 0.5, half, half)).toBeCloseTo(0.5, 12)
        expect(reference.triangularCycle(0.1, 0.5, half, 2 * half)).toBeCloseTo(0.1, 12)
      }),
    )
  })

  test('one cycle rises once, falls once and ends at max/(25 · 10 000)', () => {
    fc.assert(
      fc.property(size(10, 200), (total) => {
        const rates = steps(total).map((t) => reference.oneCycle(0.1, total, t))
        const top = rates.indexOf(Math.max(...rates))
        expect(rates[0]).toBeCloseTo(0.004, 12)
        expect(rates[total - 1]).toBeCloseTo(0.1 / 250_000, 15)
        expect(falls(rates.slice(top))).toBe(true)
        expect(falls(rates.slice(0, top + 1).reverse())).toBe(true)
      }),
    )
  })

  test('one cycle whose warm-up is a single step starts at the highest rate', () => {
    expect(reference.oneCycle(0.1, 10, 0, { warmupFraction: 0.1 })).toBe(0.1)
  })

  test('reduce on plateau never raises the rate, and keeps it while the loss halves', () => {
    fc.assert(
      fc.property(vector(30, real(0.1, 10)), (losses) => {
        expect(falls(reference.reduceOnPlateau(1, losses, { patience: 2 }))).toBe(true)
        const halving = losses.map((_, t) => 0.5 ** t)
        expect(reference.reduceOnPlateau(1, halving, { patience: 0 })).toEqual(losses.map(() => 1))
      }),
    )
  })
})
