import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { centralDifferences, distribution, gap, inside, labels, matrix, real, size, vector, vectors } from './arbitrary'

describe('probabilities', () => {
  test('softmax adds up to 1, ignores a shift, and two classes are a sigmoid', () => {
    fc.assert(
      fc.property(vector(4), real(-700, 700), real(0.1, 5), (z, shift, temperature) => {
        const p = reference.softmax(z, temperature)
        expect(reference.sum(p)).toBeCloseTo(1, 12)
        const shifted = z.map((value) => value + shift)
        expect(gap(reference.softmax(shifted, temperature), p)).toBeLessThan(1e-10)
        expect(reference.softmax([z[0]!, 0])[0]).toBeCloseTo(reference.sigmoid(z[0]!), 12)
      }),
    )
  })

  test('logit undoes the sigmoid', () => {
    fc.assert(
      fc.property(inside, (p) => {
        expect(reference.sigmoid(reference.logit(p))).toBeCloseTo(p, 12)
      }),
    )
  })

  test('the gradient of the log loss is what central differences give', () => {
    fc.assert(
      fc.property(matrix(5, 2), labels(5, 2), vector(2, real(-2, 2)), real(-2, 2), (X, y, weights, intercept) => {
        const loss = ([b, ...w]: number[]): number =>
          reference.binaryCrossEntropyWithLogits(y, reference.linearPredict(X, w, b!))
        const gradient = reference.logisticGradient(X, y, weights, intercept)
        const numeric = centralDifferences(loss, [intercept, ...weights])
        expect(gap([gradient.intercept, ...gradient.weights], numeric)).toBeLessThan(1e-7)
      }),
    )
  })

  test('naive Bayes with equal variances draws the line that LDA draws', () => {
    fc.assert(
      fc.property(vector(2), matrix(3, 2), vector(2, real(0.5, 4)), distribution(3), (x, means, variances, priors) => {
        const covariance = [
          [variances[0]!, 0],
          [0, variances[1]!],
        ]
        const scores = reference.ldaDiscriminants(x, means, covariance, priors)
        const posterior = reference.gaussianNaiveBayesPosterior(
          x,
          means,
          means.map(() => variances),
          priors,
        )
        expect(gap(reference.softmax(scores), posterior)).toBeLessThan(1e-9)
      }),
    )
  })

  test('Bayes’ rule survives likelihoods that underflow together', () => {
    expect(gap(reference.bayesPosterior([0.5, 0.5], [1e-300, 3e-300]), [0.25, 0.75])).toBeLessThan(1e-12)
    expect(gap(reference.bayesPosterior([1e-200, 1], [1, 1e-200]), [0.5, 0.5])).toBeLessThan(1e-12)
  })

  test('without smoothing, a class that never saw a word of the text is out', () => {
    expect(
      reference.multinomialNaiveBayesPosterior(
        [1, 1],
        [
          [3, 0],
          [1, 1],
        ],
        [0.5, 0.5],
        0,
      ),
    ).toEqual([0, 1])
  })
})

describe('kernels', () => {
  test('the polynomial kernel of degree 2 is the inner product of all monomials', () => {
    // (aᵀb + 1)² for two features: 1, √2·x, √2·y, x², y², √2·xy.
    const lift = ([x, y]: number[]): number[] => {
      const r = Math.SQRT2
      return [1, r * x!, r * y!, x! * x!, y! * y!, r * x! * y!]
    }
    fc.assert(
      fc.property(vector(2), vector(2), (a, b) => {
        expect(reference.polynomialKernel(a, b, 2)).toBeCloseTo(reference.linearKernel(lift(a), lift(b)), 8)
      }),
    )
  })

  test('the Gaussian kernel is symmetric, at most 1, and 1 at the same point', () => {
    fc.assert(
      fc.property(vectors(2), real(0, 2), ([a, b], gamma) => {
        expect(reference.rbfKernel(a!, b!, gamma)).toBe(reference.rbfKernel(b!, a!, gamma))
        expect(reference.rbfKernel(a!, b!, gamma)).toBeLessThanOrEqual(1)
        expect(reference.rbfKernel(a!, a!, gamma)).toBe(1)
      }),
    )
  })
})

describe('trees', () => {
  const counts = size(2, 5).chain((k) => vector(k, fc.integer({ min: 0, max: 30 })).filter((c) => c.some((x) => x > 0)))

  test('impurities are 0 for a pure node, largest for an even one, and the same for counts and shares', () => {
    fc.assert(
      fc.property(counts, (c) => {
        const shares = c.map((count) => count / reference.sum(c))
        expect(reference.giniImpurity(c)).toBeCloseTo(reference.giniImpurity(shares), 12)
        expect(reference.entropy(c)).toBeCloseTo(reference.entropy(shares), 12)
        expect(reference.giniImpurity(c)).toBeLessThanOrEqual(1 - 1 / c.length + 1e-12)
        expect(reference.entropy(c)).toBeLessThanOrEqual(Math.log2(c.length) + 1e-12)
        expect(reference.entropy(c, c.length)).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('a split never makes the classes less pure', () => {
    fc.assert(
      fc.property(vectors(2, fc.integer({ min: 0, max: 20 })), ([left, right]) => {
        const parent = reference.add(left!, right!)
        fc.pre(reference.sum(parent) > 0)
        for (const criterion of ['entropy', 'gini'] as const) {
          expect(reference.informationGain(parent, [left!, right!], criterion)).toBeGreaterThanOrEqual(-1e-12)
        }
      }),
    )
  })

  test('the best threshold has the largest gain of all midpoints', () => {
    fc.assert(
      fc.property(vector(10, fc.integer({ min: 0, max: 8 })), labels(10, 3), (x, y) => {
        fc.pre(new Set(x).size > 1)
        const values = [...new Set(x)].sort((a, b) => a - b)
        const gains = values.slice(1).map((upper, i) => {
          const threshold = (upper + values[i]!) / 2
          const side = (left: boolean): number[] =>
            [0, 1, 2].map((k) => y.filter((label, j) => label === k && x[j]! <= threshold === left).length)
          return {
            threshold,
            gain: reference.informationGain(reference.add(side(true), side(false)), [side(true), side(false)], 'gini'),
          }
        })
        const { threshold, gain } = reference.bestThresholdSplit(x, y)
        expect(gain).toBeCloseTo(Math.max(...gains.map((split) => split.gain)), 12)
        expect(threshold).toBe(gains.find((split) => split.gain > gain - 1e-9)!.threshold)
      }),
    )
  })

  test('a mirrored node gives the smaller of two equally good thresholds', () => {
    // Labels 0 1 1 0: cutting after the first or before the last sample gains the same.
    expect(reference.bestThresholdSplit([0.1, 0.2, 0.3, 0.4], [0, 1, 1, 0], 'entropy').threshold).toBeCloseTo(0.15, 12)
  })

  test('variance reduction is what lies between the means of the sides', () => {
    // Var = within + between, and between is (n_L/n)(n_R/n)(mean_L − mean_R)².
    fc.assert(
      fc.property(vector(4), vector(6), (left, right) => {
        const goesLeft = [...left.map(() => true), ...right.map(() => false)]
        const between = 0.4 * 0.6 * (reference.mean(left) - reference.mean(right)) ** 2
        expect(reference.varianceReduction([...left, ...right], goesLeft)).toBeCloseTo(between, 9)
      }),
    )
  })
})

describe('ensembles', () => {
  test('AdaBoost gives the mistakes of a round half of the next one’s weight', () => {
    fc.assert(
      fc.property(distribution(6), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (weights, correct) => {
        fc.pre(correct.includes(true) && correct.includes(false))
        const wrong = (w: number[]): number => reference.sum(w.map((weight, i) => (correct[i] ? 0 : weight)))
        const alpha = reference.adaBoostAlpha(wrong(weights))
        expect(wrong(reference.adaBoostReweight(weights, correct, alpha))).toBeCloseTo(0.5, 12)
      }),
    )
  })

  test('the XGBoost gain is how much the split lowers the minimised loss', () => {
    const minimum = (g: number, h: number, lambda: number): number => {
      const w = reference.xgboostLeafWeight([g], [h], lambda)
      return g * w + ((h + lambda) * w * w) / 2
    }
    fc.assert(
      fc.property(real(), real(0.1, 5), real(), real(0.1, 5), real(0, 3), (gl, hl, gr, hr, lambda) => {
        const drop = minimum(gl + gr, hl + hr, lambda) - minimum(gl, hl, lambda) - minimum(gr, hr, lambda)
        expect(reference.xgboostSplitGain(gl, hl, gr, hr, lambda, 0)).toBeCloseTo(drop, 8)
      }),
    )
  })

  test('the bootstrap leaves out about 1/e', () => {
    expect(reference.outOfBagFraction(1_000_000)).toBeCloseTo(1 / Math.E, 6)
  })
})
