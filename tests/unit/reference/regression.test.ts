import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { centralDifferences, design, gap, matrix, real, size, vector, vectors } from './arbitrary'

const data = fc.tuple(design(12, 3), vector(12))

describe('least squares', () => {
  test('leaves residuals orthogonal to every column and to the constant', () => {
    fc.assert(
      fc.property(data, ([X, y]) => {
        const { weights, intercept } = reference.fitLinearRegression(X, y)
        const left = reference.residuals(y, reference.linearPredict(X, weights, intercept))
        expect(reference.sum(left)).toBeCloseTo(0, 8)
        for (const column of reference.transpose(X)) expect(reference.dot(column, left)).toBeCloseTo(0, 7)
      }),
    )
  })

  test('is where the gradient vanishes', () => {
    fc.assert(
      fc.property(data, ([X, y]) => {
        const { weights, intercept } = reference.fitLinearRegression(X, y)
        const gradient = reference.linearRegressionGradient(X, y, weights, intercept)
        expect(gap([...gradient.weights, gradient.intercept], [0, 0, 0, 0])).toBeLessThan(1e-8)
      }),
    )
  })

  test('finds the weights that made the data, in any units', () => {
    fc.assert(
      fc.property(design(10, 3), vector(3), real(), (X, weights, intercept) => {
        const units = [1e9, 1, 1e-9]
        const scaled = X.map((row) => reference.hadamard(row, units))
        const y = reference.linearPredict(X, weights, intercept)
        const fitted = reference.fitLinearRegression(scaled, y)
        expect(gap(weights, reference.hadamard(fitted.weights, units))).toBeLessThan(1e-8)
      }),
    )
  })

  test('refuses columns that depend on each other', () => {
    const X = [
      [1, 3],
      [2, 6],
      [4, 12],
      [7, 21],
    ]
    expect(() => reference.fitLinearRegression(X, [1, 2, 3, 4])).toThrow(/^fitLinearRegression: .*independent/)
    // Ridge does not mind: both columns share the weight.
    expect(reference.fitRidge(X, [1, 2, 3, 4], 1).weights[1]).toBeGreaterThan(0)
  })

  test('explains as much as the squared correlation says, with one feature', () => {
    fc.assert(
      fc.property(
        vector(8, fc.integer({ min: -20, max: 20 })),
        vector(8, fc.integer({ min: -20, max: 20 })),
        (x, y) => {
          fc.pre(new Set(x).size > 1 && new Set(y).size > 1)
          const X = x.map((value) => [value])
          const { weights, intercept } = reference.fitLinearRegression(X, y)
          const r2 = reference.r2Score(y, reference.linearPredict(X, weights, intercept))
          expect(r2).toBeCloseTo(reference.pearsonCorrelation(x, y) ** 2, 9)
        },
      ),
    )
  })
})

describe('ridge', () => {
  test('solves (XᵀX + λI)w = Xᵀy on centred data', () => {
    fc.assert(
      fc.property(data, real(0.1, 50), ([X, y], lambda) => {
        const centre = (values: number[]): number[] => values.map((value) => value - reference.mean(values))
        const columns = reference.transpose(X).map(centre)
        const left = columns.map((a, i) => columns.map((b, j) => reference.dot(a, b) + (i === j ? lambda : 0)))
        const right = columns.map((a) => reference.dot(a, centre(y)))
        expect(gap(reference.fitRidge(X, y, lambda).weights, reference.solveLinear(left, right))).toBeLessThan(1e-9)
      }),
    )
  })

  test('shrinks with λ, and λ 0 is least squares', () => {
    fc.assert(
      fc.property(data, ([X, y]) => {
        const plain = reference.fitLinearRegression(X, y).weights
        expect(gap(reference.fitRidge(X, y, 0).weights, plain)).toBe(0)
        const norms = [1, 10, 100].map((lambda) => reference.norm(reference.fitRidge(X, y, lambda).weights))
        expect(norms.every((norm, i) => norm <= (norms[i - 1] ?? reference.norm(plain)) + 1e-12)).toBe(true)
      }),
    )
  })
})

describe('polynomials', () => {
  test('finds the coefficients that made the data', () => {
    const x = reference.linspace(-1, 2, 9)
    fc.assert(
      fc.property(
        size(0, 4).chain((degree) => vector(degree + 1)),
        (c) => {
          const y = x.map((value) => c.reduce((sum, coefficient, k) => sum + coefficient * value ** k, 0))
          expect(gap(c, reference.fitPolynomial(x, y, c.length - 1))).toBeLessThan(1e-10)
        },
      ),
    )
  })

  test('fits years as well as fractions: a parabola over 2000 … 2020', () => {
    // y = (x − 2010)² = 4040100 − 4020x + x²
    const years = reference.linspace(2000, 2020, 21)
    const c = reference.fitPolynomial(
      years,
      years.map((year) => (year - 2010) ** 2),
      2,
    )
    expect(Math.abs(c[0]! / 4040100 - 1)).toBeLessThan(1e-9)
    expect(Math.abs(c[1]! / -4020 - 1)).toBeLessThan(1e-9)
    expect(c[2]).toBeCloseTo(1, 9)
  })

  test('refuses repeated x where they leave too few points', () => {
    expect(() => reference.fitPolynomial([1, 1, 2], [1, 2, 3], 2)).toThrow(/^fitPolynomial: x must have more than 2/)
  })

  test('degree 1 is linear regression', () => {
    fc.assert(
      fc.property(vector(6, fc.integer({ min: -20, max: 20 })), vector(6), (x, y) => {
        fc.pre(new Set(x).size > 1)
        const { weights, intercept } = reference.fitLinearRegression(reference.polynomialFeatures(x, 1), y)
        expect(gap(reference.fitPolynomial(x, y, 1), [intercept, ...weights])).toBeLessThan(1e-9)
      }),
    )
  })
})

describe('errors', () => {
  test('MAE ≤ RMSE, RMSE² = MSE, and the gradient is what central differences give', () => {
    fc.assert(
      fc.property(vectors(2), ([y, p]) => {
        const rmse = reference.rootMeanSquaredError(y!, p!)
        expect(reference.meanAbsoluteError(y!, p!)).toBeLessThanOrEqual(rmse + 1e-12)
        expect(rmse ** 2).toBeCloseTo(reference.meanSquaredError(y!, p!), 9)
      }),
    )
    fc.assert(
      fc.property(matrix(5, 2), vector(5), vector(2), real(), (X, y, weights, intercept) => {
        const loss = ([b, ...w]: number[]): number => reference.meanSquaredError(y, reference.linearPredict(X, w, b!))
        const gradient = reference.linearRegressionGradient(X, y, weights, intercept)
        const numeric = centralDifferences(loss, [intercept, ...weights])
        expect(gap([gradient.intercept, ...gradient.weights], numeric)).toBeLessThan(1e-6)
      }),
    )
  })

  test('soft-thresholding minimises ½(w − x)² + λ|w|', () => {
    const cost = (w: number, x: number, lambda: number): number => (w - x) ** 2 / 2 + lambda * Math.abs(w)
    fc.assert(
      fc.property(real(), real(0, 5), real(), (x, lambda, other) => {
        const best = cost(reference.softThreshold(x, lambda), x, lambda)
        expect(best).toBeLessThanOrEqual(cost(other, x, lambda) + 1e-9)
      }),
    )
  })
})
