import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import {
  centralDifferences,
  distributions,
  gap,
  inside,
  labels,
  matrix,
  real,
  size,
  vector,
  vectors,
} from './arbitrary'

describe('cross-entropy', () => {
  const binary = size(1, 8).chain((length) => fc.tuple(labels(length, 2), vector(length)))

  test('from logits is the cross-entropy of the sigmoid', () => {
    fc.assert(
      fc.property(binary, ([y, z]) => {
        const expected = reference.binaryCrossEntropy(y, reference.sigmoid(z))
        expect(reference.binaryCrossEntropyWithLogits(y, z)).toBeCloseTo(expected, 9)
      }),
    )
  })

  test('from logits is the mean negative log of the softmax', () => {
    fc.assert(
      fc.property(matrix(3, 4), labels(3, 4), (logits, truth) => {
        const probabilities = logits.map((row) => reference.softmax(row))
        expect(reference.crossEntropyFromLogits(logits, truth)).toBeCloseTo(
          reference.negativeLogLikelihood(probabilities, truth),
          9,
        )
      }),
    )
  })

  test('does not see a constant added to all logits', () => {
    fc.assert(
      fc.property(vector(4), real(-500, 500), size(0, 3), (z, shift, label) => {
        const moved = z.map((value) => value + shift)
        expect(reference.crossEntropyFromLogits([moved], [label])).toBeCloseTo(
          reference.crossEntropyFromLogits([z], [label]),
          9,
        )
      }),
    )
  })

  test('is entropy plus divergence', () => {
    fc.assert(
      fc.property(distributions(2), ([p, q]) => {
        const entropy = reference.entropy(p!, Math.E)
        expect(reference.crossEntropy(p!, q!)).toBeCloseTo(entropy + reference.klDivergence(p!, q!), 9)
      }),
    )
  })

  test('its gradient is what central differences give', () => {
    fc.assert(
      fc.property(vector(4), size(0, 3), (z, label) => {
        const loss = (logits: number[]): number => reference.crossEntropyFromLogits([logits], [label])
        expect(gap(reference.softmaxCrossEntropyGradient(z, label), centralDifferences(loss, z))).toBeLessThan(1e-8)
      }),
    )
  })
})

describe('divergences', () => {
  test('KL is not negative and 0 for equal distributions', () => {
    fc.assert(
      fc.property(distributions(2), ([p, q]) => {
        expect(reference.klDivergence(p!, q!)).toBeGreaterThanOrEqual(-1e-12)
        expect(reference.klDivergence(p!, p!)).toBe(0)
      }),
    )
  })

  test('JS is symmetric and at most ln 2', () => {
    fc.assert(
      fc.property(distributions(2), ([p, q]) => {
        const js = reference.jensenShannonDivergence(p!, q!)
        expect(js).toBeCloseTo(reference.jensenShannonDivergence(q!, p!), 12)
        expect(js).toBeLessThanOrEqual(Math.LN2 + 1e-12)
      }),
    )
  })
})

describe('other losses', () => {
  const forecast = size(1, 8).chain((length) => fc.tuple(labels(length, 2), vector(length, inside)))

  test('focal loss with γ 0 is cross-entropy, and smaller with γ 2', () => {
    fc.assert(
      fc.property(forecast, ([y, p]) => {
        const plain = reference.binaryCrossEntropy(y, p)
        expect(reference.focalLoss(y, p, 0)).toBeCloseTo(plain, 9)
        expect(reference.focalLoss(y, p)).toBeLessThan(plain)
      }),
    )
  })

  test('Huber loss is half the squared error for a large δ and at most δ times the absolute error', () => {
    fc.assert(
      fc.property(vectors(2), ([y, p]) => {
        expect(reference.huberLoss(y!, p!, 100)).toBeCloseTo(reference.meanSquaredError(y!, p!) / 2, 9)
        expect(reference.huberLoss(y!, p!)).toBeLessThanOrEqual(reference.meanAbsoluteError(y!, p!) + 1e-12)
      }),
    )
  })

  test('perplexity of a uniform choice is the number of choices', () => {
    fc.assert(
      fc.property(size(1, 50), (n) => {
        const uniform = new Array<number>(n).fill(1 / n)
        expect(reference.perplexity(reference.crossEntropy(uniform, uniform))).toBeCloseTo(n, 9)
      }),
    )
  })

  test('triplet loss is 0 once the negative is further away by the margin', () => {
    // ‖a − p‖ = 5 and ‖a − n‖ = 10, so any margin up to 5 is met.
    expect(reference.tripletLoss([0, 0], [3, 4], [6, 8], 5)).toBe(0)
    expect(reference.tripletLoss([0, 0], [3, 4], [6, 8], 7)).toBe(2)
  })
})
