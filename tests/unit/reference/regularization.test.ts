import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { distribution, gap, probability, real, size, vector, vectors } from './arbitrary'

describe('regularisation', () => {
  test('dropout keeps the expected value: all masks weighted by their probability give x', () => {
    fc.assert(
      fc.property(vector(3), real(0, 0.9), (x, rate) => {
        const masks = Array.from({ length: 8 }, (_, bits) => [bits & 1, (bits >> 1) & 1, (bits >> 2) & 1])
        const expected = masks.reduce<number[]>(
          (sum, keep) => {
            const weight = keep.reduce((p, bit) => p * (bit === 1 ? 1 - rate : rate), 1)
            return reference.add(sum, reference.scale(reference.dropout(x, keep, rate), weight))
          },
          [0, 0, 0],
        )
        expect(gap(x, expected)).toBeLessThan(1e-9)
      }),
    )
  })

  test('the elastic net runs from half the ridge penalty to the lasso', () => {
    fc.assert(
      fc.property(vector(4), real(0, 5), (w, lambda) => {
        expect(reference.elasticNetPenalty(w, lambda, 1)).toBeCloseTo(reference.l1Penalty(w, lambda), 9)
        expect(reference.elasticNetPenalty(w, lambda, 0)).toBeCloseTo(reference.l2Penalty(w, lambda) / 2, 9)
      }),
    )
  })

  test('smoothed labels stay a distribution', () => {
    fc.assert(
      fc.property(size(2, 6).chain(distribution), probability, (target, epsilon) => {
        const smooth = reference.labelSmoothing(target, epsilon)
        expect(reference.sum(smooth)).toBeCloseTo(1, 12)
        expect(Math.min(...smooth)).toBeGreaterThanOrEqual(Math.min(...target) - 1e-12)
      }),
    )
  })

  test('the max-norm constraint keeps the direction and never lengthens', () => {
    fc.assert(
      fc.property(vector(4, fc.integer({ min: 1, max: 9 })), real(0.1, 30), (w, limit) => {
        const kept = reference.maxNormConstraint(w, limit)
        expect(reference.norm(kept)).toBeCloseTo(Math.min(limit, reference.norm(w)), 9)
        expect(reference.cosineSimilarity(w, kept)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('mixup runs from one sample to the other', () => {
    fc.assert(
      fc.property(vectors(2), probability, ([a, b], lambda) => {
        expect(gap(reference.mixup(a!, b!, 1), a!)).toBe(0)
        expect(gap(reference.mixup(a!, b!, 0), b!)).toBe(0)
        expect(gap(reference.mixup(a!, b!, lambda), reference.mixup(b!, a!, 1 - lambda))).toBeLessThan(1e-12)
      }),
    )
  })
})

describe('initialisation', () => {
  test('a uniform bound is √3 times the deviation of its normal counterpart', () => {
    fc.assert(
      fc.property(size(1, 2000), size(1, 2000), (fanIn, fanOut) => {
        const xavier = reference.xavierUniformBound(fanIn, fanOut) / reference.xavierNormalStd(fanIn, fanOut)
        expect(xavier).toBeCloseTo(Math.sqrt(3), 12)
        expect(reference.heUniformBound(fanIn) / reference.heNormalStd(fanIn)).toBeCloseTo(Math.sqrt(3), 12)
        expect(reference.heNormalStd(fanIn)).toBeCloseTo(Math.SQRT2 * reference.lecunNormalStd(fanIn), 12)
        expect(reference.xavierNormalStd(fanIn, fanIn)).toBeCloseTo(reference.lecunNormalStd(fanIn), 12)
      }),
    )
  })

  test('a 1 × 1 convolution has the fans of a dense layer', () => {
    expect(reference.convFans(7, 3, 1, 1)).toEqual({ fanIn: 7, fanOut: 3 })
  })
})
