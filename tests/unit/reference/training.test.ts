import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { count, gap, matrix, probability, real, size, vector } from './arbitrary'

describe('clipping', () => {
  test('by norm shortens and keeps the direction; by value bounds every entry', () => {
    fc.assert(
      fc.property(vector(4, fc.integer({ min: -9, max: 9 })), real(0.1, 20), (g, limit) => {
        const short = reference.clipByNorm(g, limit)
        expect(reference.norm(short)).toBeCloseTo(Math.min(limit, reference.norm(g)), 9)
        expect(gap(reference.maxNormConstraint(g, limit), short)).toBeLessThan(1e-12)
        const cut = reference.clipByValue(g, limit)
        expect(cut.every((value, i) => Math.abs(value) <= limit && Math.sign(value) === Math.sign(g[i]!))).toBe(true)
      }),
    )
  })

  test('all groups together are one long vector', () => {
    fc.assert(
      fc.property(matrix(2, 3), vector(5), real(0.1, 20), (rows, last, limit) => {
        const groups = [...rows, last]
        const together = reference.clipByNorm(groups.flat(), limit)
        expect(gap(together, reference.clipByGlobalNorm(groups, limit).flat())).toBeLessThan(1e-12)
      }),
    )
  })
})

describe('progress', () => {
  test('early stopping keeps the smallest loss up to where it stops', () => {
    fc.assert(
      fc.property(
        size(1, 30).chain((n) => vector(n)),
        size(1, 5),
        (losses, patience) => {
          const { stopEpoch, bestEpoch, stopped } = reference.earlyStopping(losses, patience)
          const seen = losses.slice(0, stopEpoch)
          expect(bestEpoch).toBe(reference.argmin(seen) + 1)
          expect(stopped ? stopEpoch - bestEpoch : patience).toBe(patience)
          if (!stopped) expect(stopEpoch).toBe(losses.length)
        },
      ),
    )
  })

  test('an improvement smaller than minDelta is none', () => {
    // 1 → 0.95 → 0.9: no step of 0.2, and 0.75 comes only after patience 2 has run out at epoch 3.
    const expected = { stopEpoch: 3, bestEpoch: 1, stopped: true }
    expect(reference.earlyStopping([1, 0.95, 0.9, 0.75], 2, 0.2)).toEqual(expected)
    expect(reference.earlyStopping([1, 0.95, 0.9, 0.75], 2).stopped).toBe(false)
  })

  test('a moving average stays between the extremes, and decay 0 changes nothing', () => {
    fc.assert(
      fc.property(vector(8), probability, (x, decay) => {
        const smooth = reference.exponentialMovingAverage(x, decay)
        expect(Math.max(...smooth)).toBeLessThanOrEqual(Math.max(...x) + 1e-9)
        expect(Math.min(...smooth)).toBeGreaterThanOrEqual(Math.min(...x) - 1e-9)
        expect(reference.exponentialMovingAverage(x, 0)).toEqual(x)
      }),
    )
  })
})

describe('counting', () => {
  test('folds cover all samples and differ by at most one', () => {
    fc.assert(
      fc.property(size(2, 500), size(2, 50), (samples, folds) => {
        fc.pre(folds <= samples)
        const sizes = reference.kFoldSizes(samples, folds)
        expect(sizes).toHaveLength(folds)
        expect(reference.sum(sizes)).toBe(samples)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('an epoch holds every sample, or all but an incomplete batch', () => {
    fc.assert(
      fc.property(count(1000), size(1, 64), (samples, batch) => {
        const all = reference.stepsPerEpoch(samples, batch)
        expect(all * batch).toBeGreaterThanOrEqual(samples)
        expect(all - reference.stepsPerEpoch(samples, batch, true)).toBe(samples % batch === 0 ? 0 : 1)
      }),
    )
  })

  test('the trainable share and the frozen share add up to 1', () => {
    const layers = fc.array(fc.record({ parameters: size(1, 1000), frozen: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(layers, (model) => {
        const swapped = model.map(({ parameters, frozen }) => ({ parameters, frozen: !frozen }))
        expect(reference.trainableFraction(model) + reference.trainableFraction(swapped)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('throughput', () => {
  test('Amdahl’s speed-up lies between 1 and both of its bounds', () => {
    fc.assert(
      fc.property(real(0, 0.99), size(1, 10_000), (parallel, workers) => {
        const speedup = reference.amdahlSpeedup(parallel, workers)
        expect(speedup).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(speedup).toBeLessThanOrEqual(Math.min(workers, 1 / (1 - parallel)) + 1e-9)
        expect(reference.scalingEfficiency(10, workers, 10 * speedup)).toBeCloseTo(speedup / workers, 12)
      }),
    )
  })

  test('the roofline bends where intensity is peak over bandwidth', () => {
    fc.assert(
      fc.property(real(1, 100), real(1, 100), real(0.1, 0.9), (peak, bandwidth, below) => {
        const ridge = reference.arithmeticIntensity(peak, bandwidth)
        expect(reference.rooflineThroughput(ridge, peak, bandwidth)).toBeCloseTo(peak, 9)
        expect(reference.rooflineThroughput(ridge * below, peak, bandwidth)).toBeCloseTo(peak * below, 9)
      }),
    )
  })
})
