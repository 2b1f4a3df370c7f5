import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { gap } from './arbitrary'

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1)

describe('values near 1e15 with a spread near 1', () => {
  const large = [1e15, 1e15 + 1, 1e15 + 2]
  const small = [0, 1, 2]

  test('keep their variance: ((−1)² + 0² + 1²)/3', () => {
    expect(reference.variance(large)).toBeCloseTo(2 / 3, 14)
    expect(reference.variance(large, 1)).toBe(1)
    expect(reference.standardDeviation(large, 1)).toBe(1)
    expect(reference.mean(large)).toBe(1e15 + 1)
  })

  test('keep what rests on it', () => {
    expect(reference.covarianceMatrix(large.map((x, i) => [x, -2 * i]))).toEqual([
      [1, -2],
      [-2, 4],
    ])
    expect(reference.pearsonCorrelation(large, small)).toBeCloseTo(1, 14)
    expect(gap(reference.standardize(large.map((x) => [x])).flat(), [-Math.sqrt(1.5), 0, Math.sqrt(1.5)])).toBeLessThan(
      1e-14,
    )
    expect(reference.minMaxScale(large.map((x) => [x])).flat()).toEqual([0, 0.5, 1])
    expect(reference.r2Score(large, [1e15, 1e15 + 1, 1e15 + 3])).toBeCloseTo(0.5, 14)
    expect(reference.excessKurtosis(large)).toBeCloseTo(reference.excessKurtosis(small), 12)
    expect(gap(reference.layerNorm(large), reference.layerNorm(small))).toBeLessThan(1e-14)
    expect(reference.pca(large.map((x) => [x])).explainedVariance[0]).toBeCloseTo(1, 14)
    expect(
      reference.varianceThreshold(
        large.map((x) => [x]),
        0.6,
      ),
    ).toEqual([0])
  })

  test('keep what is taken class by class: samples 0, 1 and 2, 3 above 1e15', () => {
    const X = [0, 1, 2, 3].map((x) => [1e15 + x])
    const labels = [0, 0, 1, 1]
    // Within: 2 · (½² + ½²); between: 2 · 1² + 2 · 1².
    expect(reference.withinClassScatter(X, labels)).toEqual([[1]])
    expect(reference.betweenClassScatter(X, labels)).toEqual([[4]])
    expect(reference.fisherCriterion(X.flat(), labels)).toBeCloseTo(4, 14)
    const { covariances } = reference.gaussianMixtureMaximization(
      X,
      labels.map((label) => [1 - label, label]),
    )
    expect(covariances).toEqual([[[0.25]], [[0.25]]])
  })

  test('give a regression its slope: y = 2(x − 1e15) + 5', () => {
    const { weights } = reference.fitLinearRegression(
      large.map((x) => [x]),
      [5, 7, 9],
    )
    expect(weights[0]).toBeCloseTo(2, 12)
    expect(
      reference.fitRidge(
        large.map((x) => [x]),
        [5, 7, 9],
        2,
      ).weights[0],
    ).toBeCloseTo(1, 12)
  })

  test('a constant is constant, whatever its digits', () => {
    expect(reference.variance([0.1, 0.1, 0.1])).toBe(0)
    expect(reference.standardize([[0.1], [0.1], [0.1]])).toEqual([[0], [0], [0]])
    expect(() => reference.pearsonCorrelation([0.1, 0.1, 0.1], [1, 2, 3])).toThrow(/^pearsonCorrelation: x must not/)
    expect(() => reference.r2Score([0.1, 0.1, 0.1], [1, 2, 3])).toThrow(/^r2Score: yTrue must not be constant/)
  })
})

describe('sums', () => {
  test('do not lose small terms between large ones', () => {
    expect(reference.sum([1e16, 1, -1e16])).toBe(1)
    expect(reference.dot([1e16, 1, -1e16], [1, 1, 1])).toBe(1)
    expect(reference.sum(new Array<number>(10).fill(0.1))).toBe(1)
  })

  test('lengths neither overflow nor vanish in their squares', () => {
    expect(relative(reference.norm([3e200, 4e200]), 5e200)).toBeLessThan(1e-15)
    expect(relative(reference.norm([3e-200, 4e-200]), 5e-200)).toBeLessThan(1e-15)
    expect(relative(reference.euclideanDistance([0, 0], [3e200, 4e200]), 5e200)).toBeLessThan(1e-15)
    expect(relative(reference.minkowskiDistance([0, 0], [1e200, 1e200], 3), 2 ** (1 / 3) * 1e200)).toBeLessThan(1e-14)
    expect(reference.cosineSimilarity([1e-200, 1e-200], [1e200, 0])).toBeCloseTo(Math.SQRT1_2, 14)
    expect(relative(reference.rootMeanSquaredError([3e200], [0]), 3e200)).toBeLessThan(1e-15)
    expect(relative(reference.clipByNorm([3e200, 4e200], 5)[0]!, 3)).toBeLessThan(1e-14)
    expect(relative(reference.harmonicMean(1e-200, 1e-200), 1e-200)).toBeLessThan(1e-15)
  })
})

describe('values of 1e15 themselves', () => {
  test('in logits', () => {
    expect(reference.logSumExp([1e15, -1e15])).toBe(1e15)
    expect(reference.logSumExp([-1e15, -1e15])).toBe(-1e15 + Math.LN2)
    expect(reference.softplus([1e15, -1e15])).toEqual([1e15, 0])
    expect(reference.softmax([1e15, 1e15, -1e15])).toEqual([0.5, 0.5, 0])
    expect(reference.crossEntropyFromLogits([[1e15, -1e15]], [1])).toBe(2e15)
    expect(reference.crossEntropyFromLogits([[1e15, -1e15]], [0])).toBe(0)
    expect(reference.binaryCrossEntropyWithLogits([1, 0], [-1e15, 1e15])).toBe(1e15)
    expect(reference.binaryCrossEntropyWithLogits([1, 0], [1e15, -1e15])).toBe(0)
  })

  test('normalise as small ones do, and so do larger ones whose squares overflow', () => {
    for (const size of [1e15, 1e200]) {
      expect(gap(reference.layerNorm([size, 3 * size]), [-1, 1])).toBeLessThan(1e-14)
      expect(gap(reference.rmsNorm([size, -size]), [1, -1])).toBeLessThan(1e-14)
      expect(gap(reference.batchNorm([[size], [3 * size]], [2], [1]), [[-1], [3]])).toBeLessThan(1e-14)
    }
  })
})

describe('exponents of ±800', () => {
  test('softmax, sigmoid and their relatives stay finite and right', () => {
    expect(reference.softmax([800, 0, -800])).toEqual([1, 0, 0])
    expect(reference.softmax([1e308, -1e308])).toEqual([1, 0])
    expect(reference.softmax([1, 2], 1e-300)).toEqual([0, 1])
    expect(reference.sigmoid([-800, 800])).toEqual([0, 1])
    expect(reference.softplus([-800, 800])).toEqual([0, 800])
    expect(reference.tanh([-800, 800])).toEqual([-1, 1])
    expect(reference.sigmoidDerivative([-800, 800])).toEqual([0, 0])
    expect(reference.tanhDerivative([-800, 800])).toEqual([0, 0])
    expect(reference.logSumExp([-800, -800])).toBeCloseTo(Math.LN2 - 800, 12)
    expect(reference.elu([-800, 800])).toEqual([-1, 800])
    for (const f of [reference.gelu, reference.geluTanh, reference.silu]) {
      expect(gap(f([-800, 800]), [0, 800])).toBe(0)
      expect(gap(f([-1e200, 1e200]), [0, 1e200])).toBe(0)
    }
    expect(reference.geluDerivative([-800, 800])).toEqual([0, 1])
  })

  test('losses from logits stay finite and right', () => {
    expect(reference.binaryCrossEntropyWithLogits([0, 1], [800, -800])).toBe(800)
    expect(reference.binaryCrossEntropyWithLogits([1, 0], [800, -800])).toBe(0)
    expect(reference.crossEntropyFromLogits([[800, 0, -800]], [2])).toBe(1600)
    expect(reference.softmaxCrossEntropyGradient([800, 0, -800], 2)).toEqual([1, 0, -1])
    expect(reference.infoNce([8, -8], 1, 0.01)).toBeCloseTo(1600, 9)
    expect(reference.directPreferenceLoss(-800, -1, -1, -1, 1)).toBe(799)
    expect(reference.distillationLoss([800, 0], [0, 0], 1)).toBeCloseTo(400 - Math.LN2, 9)
    expect(reference.logisticGradient([[1]], [1], [-800], 0)).toEqual({ weights: [-1], intercept: -1 })
    expect(reference.adaBoostReweight([0.5, 0.5], [true, false], 800)).toEqual([0, 1])
    expect(reference.adaBoostReweight([0.5, 0.5], [true, true], 800)).toEqual([0.5, 0.5])
  })

  test('a loss close to 0 keeps its digits', () => {
    // ln(1 + e^(−40)) and 1/(1 + e^40), by mpmath with 40 digits.
    expect(relative(reference.crossEntropyFromLogits([[40, 0]], [0]), 4.24835425529158898e-18)).toBeLessThan(1e-14)
    expect(relative(reference.binaryCrossEntropyWithLogits([1], [40]), 4.24835425529158898e-18)).toBeLessThan(1e-14)
    expect(relative(-reference.softmaxCrossEntropyGradient([40, 0], 0)[0]!, 4.24835425529158898e-18)).toBeLessThan(
      1e-14,
    )
    // −ln(1 − 2⁻⁴⁰) = 2⁻⁴⁰ + 2⁻⁸¹ + …
    expect(relative(reference.binaryCrossEntropy([0], [2 ** -40]), 2 ** -40 + 2 ** -81)).toBeLessThan(1e-14)
  })
})

describe('the error function', () => {
  // By mpmath with 40 digits.
  test.each([
    [1e-10, 1.12837916709551257e-10],
    [0.5, 0.520499877813046538],
    [1, 0.842700792949714869],
    [1.9999, 0.995320197907029391],
    [2, 0.995322265018952734],
    [2.5, 0.999593047982555041],
    [3, 0.999977909503001415],
    [5, 0.99999999999846254],
  ])('erf(%d)', (x, expected) => {
    expect(relative(reference.erf(x), expected)).toBeLessThan(1e-15)
    expect(reference.erf(-x)).toBe(-reference.erf(x))
  })

  test.each([
    [-1.5, 0.066807201268858066],
    [-3, 0.00134989803163009453],
    [-10, 7.61985302416052607e-24],
    [-20, 2.7536241186062337e-89],
    [-37, 5.72557122252457682e-300],
  ])('Φ(%d) keeps its digits in the tail', (x, expected) => {
    expect(relative(reference.normalCdf(x), expected)).toBeLessThan(1e-12)
    expect(relative(reference.gelu(x), x * expected)).toBeLessThan(1e-12)
  })
})

describe('what a double cannot hold is refused', () => {
  test.each([
    ['dot', () => reference.dot([1e308], [10])],
    ['mean', () => reference.mean([1e308, 1e308])],
    ['perplexity', () => reference.perplexity(800)],
    ['oddsRatio', () => reference.oddsRatio(800)],
    ['gradientThroughTime', () => reference.gradientThroughTime(2, 2000)],
    ['adamStep', () => reference.adamStep([1], [1e160], { m: [0], v: [0], step: 0 })],
    ['polynomialFeatures', () => reference.polynomialFeatures([1e200], 2)],
    ['subtract', () => reference.subtract([1e308], [-1e308])],
  ])('%s', (name, call) => {
    expect(call).toThrow(new RegExp(`^${name}: the result is not a finite number, got `))
  })

  test.each([
    ['linspace', () => reference.linspace(0, 1, 1e9)],
    ['oneHot', () => reference.oneHot(0, 1e12)],
    ['causalMask', () => reference.causalMask(1e6)],
    ['confusionMatrix', () => reference.confusionMatrix([1e9], [0])],
    ['optimizeQuadratic', () => reference.optimizeQuadratic('adam', [1], [1], 1e12)],
    ['kFoldSizes', () => reference.kFoldSizes(1e12, 1e12)],
    ['positionalEncoding', () => reference.positionalEncoding(1e9, 64)],
    ['conv1d', () => reference.conv1d([1], [1], { padding: 1e9 })],
  ])('%s: a result that would fill the memory', (name, call) => {
    expect(call).toThrow(new RegExp(`^${name}: the result may hold at most 1000000 numbers, got `))
  })

  test('large counts without a large result cost nothing', () => {
    expect(reference.cosineWarmRestarts(1, 0, 10, 2, 1e15)).toBeGreaterThanOrEqual(0)
    expect(relative(reference.outOfBagFraction(1e15), Math.exp(-1))).toBeLessThan(1e-14)
    expect(reference.expectedCalibrationError([1, 0], [0.75, 0.25], 1e12)).toBeCloseTo(0.25, 12)
    expect(reference.stepsPerEpoch(1e15, 1)).toBe(1e15)
  })
})

describe('counts as large as data sets get', () => {
  test('rates of counts near 1e12', () => {
    expect(reference.f1Score(8e12, 2e12, 4e12)).toBeCloseTo(8 / 11, 14)
    expect(reference.matthewsCorrelation(6e12, 2e12, 2e12, 6e12)).toBeCloseTo(0.5, 14)
    expect(
      reference.cohenKappa([
        [20e12, 5e12],
        [10e12, 15e12],
      ]),
    ).toBeCloseTo(0.4, 14)
    expect(reference.entropy([1e15, 1e15])).toBe(1)
  })
})
