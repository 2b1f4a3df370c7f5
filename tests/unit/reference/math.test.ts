import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import type { Matrix } from '@/lib/reference'
import { gap, matrix, real, size, vector, vectors } from './arbitrary'

const identity = (n: number): Matrix => Array.from({ length: n }, (_, i) => reference.oneHot(i, n))
const square = size(1, 6).chain((n) => matrix(n, n))
/** Diagonally dominant, so far from singular. */
const solvable = square.map((a) => a.map((row, i) => row.map((x, j) => (i === j ? x + (x < 0 ? -100 : 100) : x))))
const symmetric = square.map((a) => a.map((row, i) => row.map((x, j) => x + a[j]![i]!)))

describe('linear systems', () => {
  test('the inverse undoes the matrix, and the solution solves the system', () => {
    fc.assert(
      fc.property(solvable, (a) => {
        expect(gap(identity(a.length), reference.matmul(a, reference.inverse(a)))).toBeLessThan(1e-11)
        const b = a.map((row) => reference.sum(row))
        expect(
          gap(
            reference.solveLinear(a, b),
            a.map(() => 1),
          ),
        ).toBeLessThan(1e-11)
      }),
    )
  })

  test('determinants multiply, and a transpose keeps them', () => {
    fc.assert(
      fc.property(
        size(1, 4).chain((n) => fc.tuple(matrix(n, n), matrix(n, n))),
        ([a, b]) => {
          const expected = reference.determinant(a) * reference.determinant(b)
          const scale = Math.max(1, ...a.flat().map(Math.abs), ...b.flat().map(Math.abs)) ** (2 * a.length)
          const got = reference.determinant(reference.matmul(a, b))
          expect(Math.abs(got - expected)).toBeLessThan(1e-10 * scale)
          expect(Math.abs(reference.determinant(reference.transpose(a)) - reference.determinant(a))).toBeLessThan(
            1e-10 * scale,
          )
        },
      ),
    )
  })

  test('a matrix that is singular on paper is refused, whatever the rounding', () => {
    const singular = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]
    expect(reference.determinant(singular)).toBe(0)
    expect(() => reference.inverse(singular)).toThrow(/^inverse: a must not be singular/)
    expect(() => reference.solveLinear(singular, [1, 2, 3])).toThrow(/^solveLinear: a must not be singular/)
  })

  test('a singular matrix whose last pivot is far above one rounding error is refused', () => {
    // Row 5 is −row 2 − row 3 − 2 · row 4; elimination in doubles leaves a determinant of 5.5e-12.
    const singular = [
      [9, 7, 4, 9, 0],
      [9, 8, 4, 0, 0],
      [7, 9, 6, 5, 3],
      [-3, -9, -7, -1, 0],
      [-10, 1, 4, -3, -3],
    ]
    expect(reference.determinant(singular)).toBe(0)
    expect(() => reference.inverse(singular)).toThrow(/^inverse: a must not be singular/)
  })

  test('integer matrices of rank n − 1 are refused', () => {
    const dependent = size(2, 5).chain((n) =>
      fc
        .tuple(matrix(n - 1, n, fc.integer({ min: -9, max: 9 })), vector(n - 1, fc.integer({ min: -3, max: 3 })))
        .map(([rows, factors]) => [
          ...rows,
          rows.reduce<number[]>(
            (sum, row, i) => row.map((x, j) => sum[j]! + factors[i]! * x),
            new Array<number>(n).fill(0),
          ),
        ]),
    )
    fc.assert(
      fc.property(dependent, (a) => {
        expect(reference.determinant(a)).toBe(0)
        expect(() => reference.inverse(a)).toThrow(RangeError)
      }),
    )
  })

  test('a badly conditioned but regular matrix is solved', () => {
    const hilbert = Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (__, j) => 1 / (i + j + 1)))
    const solution = reference.solveLinear(
      hilbert,
      hilbert.map((row) => reference.sum(row)),
    )
    expect(
      gap(
        solution,
        hilbert.map(() => 1),
      ),
    ).toBeLessThan(1e-5)
    expect(
      reference.inverse([
        [1e-20, 0],
        [0, 1e20],
      ]),
    ).toEqual([
      [1e20, 0],
      [0, 1e-20],
    ])
  })
})

describe('eigenvectors of a symmetric matrix', () => {
  test('rebuild it, are orthonormal, and come in falling order with their largest entry positive', () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const { values, vectors: v } = reference.eigenSymmetric(a)
        const scaled = v.map((row, i) => row.map((x) => x * values[i]!))
        expect(gap(a, reference.matmul(reference.transpose(v), scaled))).toBeLessThan(1e-12)
        expect(gap(identity(a.length), reference.matmul(v, reference.transpose(v)))).toBeLessThan(1e-12)
        expect(values.every((value, i) => i === 0 || value <= values[i - 1]!)).toBe(true)
        for (const row of v) {
          const largest = Math.max(...row.map(Math.abs))
          expect(row.find((x) => Math.abs(x) >= largest * (1 - 1e-9))).toBeGreaterThan(0)
        }
        expect(reference.sum(values)).toBeCloseTo(reference.sum(a.map((row, i) => row[i]!)), 9)
      }),
    )
  })
})

describe('statistics', () => {
  test('variance does not change with a shift, and grows with the square of a factor', () => {
    fc.assert(
      fc.property(vector(8), real(-1000, 1000), (x, c) => {
        const v = reference.variance(x)
        const shifted = reference.variance(x.map((value) => value + c))
        const stretched = reference.variance(reference.scale(x, c))
        expect(Math.abs(shifted - v)).toBeLessThan(1e-9)
        expect(Math.abs(stretched - c * c * v)).toBeLessThan(1e-9 * Math.max(1, c * c * v))
        expect(reference.standardDeviation(x) ** 2).toBeCloseTo(v, 9)
      }),
    )
  })

  test('covariance of a column with itself is its variance, and correlation its cosine after centring', () => {
    fc.assert(
      fc.property(vector(6), vector(6), (x, y) => {
        fc.pre(reference.variance(x) > 1e-6 && reference.variance(y) > 1e-6)
        const covariance = reference.covarianceMatrix(reference.transpose([x, y]))
        expect(covariance[0]![0]).toBeCloseTo(reference.variance(x, 1), 9)
        expect(covariance[0]![1]).toBe(covariance[1]![0])
        const centre = (values: number[]): number[] => values.map((value) => value - reference.mean(values))
        const r = reference.pearsonCorrelation(x, y)
        expect(r).toBeCloseTo(reference.cosineSimilarity(centre(x), centre(y)), 8)
        expect(Math.abs(r)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('standardised columns have mean 0 and variance 1; min-max columns run from 0 to 1', () => {
    fc.assert(
      fc.property(matrix(6, 3, fc.integer({ min: -50, max: 50 })), (X) => {
        for (const column of reference.transpose(reference.standardize(X))) {
          expect(reference.mean(column)).toBeCloseTo(0, 12)
          if (column.some((value) => value !== 0)) expect(reference.variance(column)).toBeCloseTo(1, 12)
        }
        for (const column of reference.transpose(reference.minMaxScale(X))) {
          expect(Math.min(...column)).toBe(0)
          if (column.some((value) => value !== 0)) expect(Math.max(...column)).toBe(1)
        }
      }),
    )
  })

  test('the median has as many values below as above', () => {
    fc.assert(
      fc.property(
        size(1, 20).chain((n) => vector(n)),
        (x) => {
          const middle = reference.median(x)
          expect(x.filter((value) => value < middle).length).toBeLessThanOrEqual(x.length / 2)
          expect(x.filter((value) => value > middle).length).toBeLessThanOrEqual(x.length / 2)
        },
      ),
    )
  })
})

describe('distances', () => {
  test('are symmetric, 0 to oneself, and never longer than by way of a third point', () => {
    fc.assert(
      fc.property(vectors(3), ([a, b, c]) => {
        for (const d of [
          reference.euclideanDistance,
          reference.manhattanDistance,
          (x: number[], y: number[]) => reference.minkowskiDistance(x, y, 3),
        ]) {
          expect(d(a!, b!)).toBeCloseTo(d(b!, a!), 12)
          expect(d(a!, a!)).toBe(0)
          expect(d(a!, c!)).toBeLessThanOrEqual(d(a!, b!) + d(b!, c!) + 1e-9)
        }
      }),
    )
  })

  test('Minkowski with p 1 and 2 is Manhattan and Euclid; norms are distances from 0', () => {
    fc.assert(
      fc.property(vectors(2), ([a, b]) => {
        expect(reference.minkowskiDistance(a!, b!, 1)).toBeCloseTo(reference.manhattanDistance(a!, b!), 9)
        expect(reference.minkowskiDistance(a!, b!, 2)).toBeCloseTo(reference.euclideanDistance(a!, b!), 9)
        const difference = reference.subtract(a!, b!)
        expect(reference.norm(difference)).toBeCloseTo(reference.euclideanDistance(a!, b!), 12)
        expect(reference.norm(difference, 1)).toBeCloseTo(reference.manhattanDistance(a!, b!), 12)
        expect(reference.norm(difference, Infinity)).toBe(Math.max(...difference.map(Math.abs)))
      }),
    )
  })

  test('cosine similarity lies in [−1, 1] and does not see lengths', () => {
    fc.assert(
      fc.property(vectors(2, fc.integer({ min: 1, max: 20 })), real(0.1, 100), ([a, b], factor) => {
        const cosine = reference.cosineSimilarity(a!, b!)
        expect(Math.abs(cosine)).toBeLessThanOrEqual(1)
        expect(reference.cosineSimilarity(reference.scale(a!, factor), b!)).toBeCloseTo(cosine, 12)
        expect(reference.cosineDistance(a!, b!)).toBeCloseTo(1 - cosine, 12)
      }),
    )
  })
})

describe('the normal distribution', () => {
  test('Φ(x) = ½(1 + erf(x/√2)), Φ(−x) = 1 − Φ(x), and its slope is the density', () => {
    const h = 1e-5
    fc.assert(
      fc.property(real(-8, 8), (x) => {
        expect(reference.normalCdf(x)).toBeCloseTo((1 + reference.erf(x / Math.SQRT2)) / 2, 14)
        expect(reference.normalCdf(-x)).toBeCloseTo(1 - reference.normalCdf(x), 14)
        const slope = (reference.normalCdf(x + h) - reference.normalCdf(x - h)) / (2 * h)
        expect(slope).toBeCloseTo(reference.normalPdf(x), 9)
      }),
    )
  })

  test('mean and deviation shift and stretch it', () => {
    fc.assert(
      fc.property(real(), real(), real(0.1, 5), (x, mean, sd) => {
        expect(reference.normalCdf(x, mean, sd)).toBeCloseTo(reference.normalCdf((x - mean) / sd), 14)
        expect(reference.normalPdf(x, mean, sd) * sd).toBeCloseTo(reference.normalPdf((x - mean) / sd), 14)
      }),
    )
  })
})
