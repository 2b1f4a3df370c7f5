import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import type { Matrix } from '@/lib/reference'
import { design, distribution, gap, labels, matrix, probability, real, size, vector } from './arbitrary'

const identity = (n: number): Matrix => Array.from({ length: n }, (_, i) => reference.oneHot(i, n))

describe('principal components', () => {
  test('are the eigenvectors of the covariance, with its eigenvalues as variances', () => {
    fc.assert(
      fc.property(design(12, 3), (X) => {
        const { components, explainedVariance, explainedVarianceRatio } = reference.pca(X)
        const { values } = reference.eigenSymmetric(reference.covarianceMatrix(X))
        expect(gap(values, explainedVariance)).toBeLessThan(1e-11)
        expect(reference.sum(explainedVarianceRatio)).toBeCloseTo(1, 12)
        expect(gap(identity(3), reference.matmul(components, reference.transpose(components)))).toBeLessThan(1e-12)
        components.forEach((v, k) => {
          const image = reference.matvec(reference.covarianceMatrix(X), v)
          expect(gap(image, reference.scale(v, explainedVariance[k]!))).toBeLessThan(1e-11)
        })
      }),
    )
  })

  test('turn with the data: a rotation keeps the variances and, up to sign, the scores', () => {
    fc.assert(
      fc.property(design(12, 3), real(0, 6), real(0, 6), (X, first, second) => {
        const [c, s] = [Math.cos(first), Math.sin(first)]
        const [d, t] = [Math.cos(second), Math.sin(second)]
        // Around the third axis, then around the first.
        const about3 = [
          [c, -s, 0],
          [s, c, 0],
          [0, 0, 1],
        ]
        const about1 = [
          [1, 0, 0],
          [0, d, -t],
          [0, t, d],
        ]
        const before = reference.pca(X)
        const after = reference.pca(reference.matmul(X, reference.matmul(about3, about1)))
        expect(gap(before.explainedVariance, after.explainedVariance)).toBeLessThan(1e-11)
        const [v1, v2, v3] = before.explainedVariance as [number, number, number]
        // Where two variances are nearly equal, their components are any two at right angles.
        fc.pre(v1 - v2 > 0.1 && v2 - v3 > 0.1)
        const sizes = (scores: Matrix): Matrix => scores.map((row) => row.map(Math.abs))
        expect(gap(sizes(before.scores), sizes(after.scores))).toBeLessThan(1e-9)
      }),
    )
  })

  test('all of them rebuild the data; fewer leave the variance of the rest', () => {
    fc.assert(
      fc.property(design(12, 3), size(1, 3), (X, kept) => {
        const { mean, components, scores } = reference.pca(X, kept)
        const error = reference.reconstructionError(X, reference.pcaReconstruct(scores, components, mean))
        const left = reference.sum([0, ...reference.pca(X).explainedVariance.slice(kept)])
        // The error is a mean over N·D entries, the variances divide by N − 1.
        expect(error).toBeCloseTo((left * 11) / (12 * 3), 9)
      }),
    )
  })

  test('a second column that is a multiple of the first leaves one component', () => {
    const { explainedVarianceRatio } = reference.pca([
      [1, 3],
      [2, 6],
      [4, 12],
    ])
    expect(explainedVarianceRatio[0]).toBeCloseTo(1, 14)
    expect(explainedVarianceRatio[1]).toBeLessThan(1e-30)
  })

  test('whitened data has the identity as covariance', () => {
    fc.assert(
      fc.property(design(12, 3), (X) => {
        expect(gap(identity(3), reference.covarianceMatrix(reference.whiten(X)))).toBeLessThan(1e-11)
      }),
    )
  })

  test('the share of variance is reached also where the sum of ratios rounds below it', () => {
    // 0.7 + 0.2 + 0.1 = 0.9999999999999999
    expect(reference.componentsForVariance([0.7, 0.2, 0.1], 1)).toBe(3)
    expect(reference.componentsForVariance([0.7, 0.2, 0.1], 0.9)).toBe(2)
    expect(() => reference.componentsForVariance([0.5, 0.25], 0.9)).toThrow(/must add up to at least 0.9, got 0.75$/)
  })
})

describe('scatter', () => {
  const labelled = fc.tuple(design(12, 3), labels(12, 2)).filter(([, of]) => new Set(of).size === 2)

  test('within and between add up to the total', () => {
    fc.assert(
      fc.property(labelled, ([X, of]) => {
        const within = reference.withinClassScatter(X, of)
        const between = reference.betweenClassScatter(X, of)
        const total = reference.covarianceMatrix(X).map((row) => reference.scale(row, 11))
        const sum = within.map((row, i) => reference.add(row, between[i]!))
        expect(gap(total, sum)).toBeLessThan(1e-11)
      }),
    )
  })

  test('no direction separates better than Fisher’s', () => {
    fc.assert(
      fc.property(labelled, vector(3, fc.integer({ min: -9, max: 9 })), ([X, of], other) => {
        fc.pre(other.some((x) => x !== 0))
        fc.pre(reference.norm(reference.betweenClassScatter(X, of).flat()) > 1e-6)
        const classSizes = [0, 1].map((label) => of.filter((value) => value === label).length)
        fc.pre(Math.min(...classSizes) > 1)
        const projected = (w: number[]): number[] => reference.matvec(X, w)
        const best = reference.fisherCriterion(projected(reference.fisherDirection(X, of)), of)
        const rival = projected(other)
        expect(best).toBeGreaterThanOrEqual(reference.fisherCriterion(rival, of) * (1 - 1e-9))
      }),
    )
  })
})

describe('neighbour embeddings', () => {
  test('a wide bandwidth makes all neighbours alike, and perplexity their number', () => {
    fc.assert(
      fc.property(vector(6, real(0, 10)), (squared) => {
        const p = reference.tsneConditional(squared, 1e6)
        expect(reference.distributionPerplexity(p)).toBeCloseTo(6, 9)
        expect(reference.sum(reference.tsneConditional(squared, 0.5))).toBeCloseTo(1, 12)
      }),
    )
  })

  test('perplexity lies between 1 and the number of outcomes', () => {
    fc.assert(
      fc.property(size(1, 8).chain(distribution), (p) => {
        expect(reference.distributionPerplexity(p)).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(reference.distributionPerplexity(p)).toBeLessThanOrEqual(p.length + 1e-9)
      }),
    )
  })

  test('map similarities are symmetric and add up to 1', () => {
    fc.assert(
      fc.property(matrix(5, 2), (Y) => {
        const q = reference.tsneSimilarities(Y)
        expect(reference.sum(q.flat())).toBeCloseTo(1, 12)
        expect(gap(q, reference.transpose(q))).toBe(0)
      }),
    )
  })

  test('the fuzzy union is no smaller than its parts and symmetric', () => {
    fc.assert(
      fc.property(probability, probability, (a, b) => {
        const union = reference.umapFuzzyUnion(a, b)
        expect(union).toBeGreaterThanOrEqual(Math.max(a, b) - 1e-12)
        expect(union).toBeLessThanOrEqual(1)
        expect(union).toBeCloseTo(reference.umapFuzzyUnion(b, a), 12)
      }),
    )
  })
})

describe('selection', () => {
  test('mutual information is H(X) + H(Y) − H(X, Y)', () => {
    fc.assert(
      fc.property(matrix(3, 4, fc.integer({ min: 0, max: 9 })), (joint) => {
        fc.pre(reference.sum(joint.flat()) > 0)
        const rows = joint.map((row) => reference.sum(row))
        const columns = reference.transpose(joint).map((column) => reference.sum(column))
        const expected = reference.entropy(rows) + reference.entropy(columns) - reference.entropy(joint.flat())
        expect(reference.mutualInformation(joint)).toBeCloseTo(expected, 9)
      }),
    )
  })

  test('kurtosis does not see shift and scale', () => {
    fc.assert(
      fc.property(vector(8, fc.integer({ min: -9, max: 9 })), (x) => {
        fc.pre(new Set(x).size > 1)
        const moved = x.map((value) => 1000 - 3 * value)
        expect(reference.excessKurtosis(moved)).toBeCloseTo(reference.excessKurtosis(x), 9)
      }),
    )
  })
})
