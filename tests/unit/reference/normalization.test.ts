import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { gap, matrix, real, size, vector } from './arbitrary'

const spread = (n: number): fc.Arbitrary<number[]> =>
  vector(n, fc.integer({ min: -50, max: 50 })).filter((x) => new Set(x).size > 1)
const ones = [1, 1, 1]
const zeros = [0, 0, 0]

describe('normalisation', () => {
  test('layer normalisation leaves mean 0 and variance 1, and does not see shift and scale', () => {
    fc.assert(
      fc.property(spread(8), size(1, 9), real(-100, 100), (x, factor, shift) => {
        const y = reference.layerNorm(x, undefined, undefined, 0)
        expect(reference.mean(y)).toBeCloseTo(0, 12)
        expect(reference.variance(y)).toBeCloseTo(1, 12)
        const moved = x.map((value) => factor * value + shift)
        expect(gap(y, reference.layerNorm(moved, undefined, undefined, 0))).toBeLessThan(1e-10)
      }),
    )
  })

  test('batch normalisation gives every feature mean β and, but for ε, deviation γ', () => {
    fc.assert(
      fc.property(matrix(6, 3), vector(3), vector(3), (X, gamma, beta) => {
        const before = reference.transpose(X)
        reference.transpose(reference.batchNorm(X, gamma, beta, 0.5)).forEach((column, j) => {
          const variance = reference.variance(before[j]!)
          expect(reference.mean(column)).toBeCloseTo(beta[j]!, 12)
          expect(reference.variance(column)).toBeCloseTo((gamma[j]! ** 2 * variance) / (variance + 0.5), 10)
        })
      }),
    )
  })

  test('batch normalisation of a batch is layer normalisation of its columns', () => {
    fc.assert(
      fc.property(matrix(5, 3), (X) => {
        const columns = reference.transpose(X).map((column) => reference.layerNorm(column))
        expect(gap(reference.transpose(columns), reference.batchNorm(X, ones, zeros))).toBeLessThan(1e-12)
      }),
    )
  })

  test('with the batch’s own statistics, inference gives what training gave', () => {
    fc.assert(
      fc.property(matrix(5, 3), vector(3), vector(3), (X, gamma, beta) => {
        const columns = reference.transpose(X)
        const means = columns.map((column) => reference.mean(column))
        const variances = columns.map((column) => reference.variance(column))
        const one = X.map((row) => reference.batchNormInference(row, means, variances, gamma, beta))
        expect(gap(reference.batchNorm(X, gamma, beta), one)).toBeLessThan(1e-9)
      }),
    )
  })

  test('one group is layer normalisation of everything, as many groups as channels is instance normalisation', () => {
    fc.assert(
      fc.property(matrix(4, 3), (x) => {
        expect(gap(reference.groupNorm(x, 4), reference.instanceNorm(x))).toBe(0)
        expect(gap(reference.groupNorm(x, 1).flat(), reference.layerNorm(x.flat()))).toBe(0)
      }),
    )
  })

  test('RMS normalisation leaves a mean square of 1', () => {
    fc.assert(
      fc.property(spread(6), (x) => {
        const y = reference.rmsNorm(x, undefined, 0)
        expect(reference.dot(y, y) / 6).toBeCloseTo(1, 12)
      }),
    )
  })

  test('the running statistic tends to what the batches say', () => {
    // Ten steps towards 1 with momentum 0.1 leave 0.9¹⁰ of the way.
    const running = Array.from({ length: 10 }).reduce<number>((r) => reference.updateRunningStatistic(r, 1), 0)
    expect(running).toBeCloseTo(1 - 0.9 ** 10, 12)
  })

  test('a constant vector without ε is refused, with it gives zeros', () => {
    expect(() => reference.layerNorm([2, 2], undefined, undefined, 0)).toThrow(/^layerNorm: the result is not a finite/)
    expect(reference.layerNorm([2, 2])).toEqual([0, 0])
  })
})
