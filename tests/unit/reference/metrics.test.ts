import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import type { Vector } from '@/lib/reference'
import { count, gap, labels, probability, scored, size, vector } from './arbitrary'

const counts = fc.tuple(count(), count(), count(), count())

/** The definition itself: of all pairs of a positive and a negative, the share in which the positive scores higher. */
function aucByPairs(yTrue: Vector, scores: Vector): number {
  const of = (label: number): Vector => scores.filter((_, i) => yTrue[i] === label)
  const wins = of(1).flatMap((p) => of(0).map((n) => (p > n ? 1 : p === n ? 0.5 : 0)))
  return wins.reduce<number>((total, win) => total + win, 0) / wins.length
}

/** Mann and Whitney: from the sum of the positives' ranks, equal scores sharing the mean of theirs. */
function aucByRanks(yTrue: Vector, scores: Vector): number {
  const rank = (score: number): number => {
    const below = scores.filter((other) => other < score).length
    const equal = scores.filter((other) => other === score).length
    return below + (equal + 1) / 2
  }
  const ranks = scores.filter((_, i) => yTrue[i] === 1).map(rank)
  const m = ranks.length
  return (reference.sum(ranks) - (m * (m + 1)) / 2) / (m * (scores.length - m))
}

describe('areas', () => {
  test('AUC is the share of pairs ranked right, and the rank sum says the same', () => {
    fc.assert(
      fc.property(scored, ({ yTrue, scores }) => {
        expect(reference.rocAuc(yTrue, scores)).toBeCloseTo(aucByPairs(yTrue, scores), 12)
        expect(reference.rocAuc(yTrue, scores)).toBeCloseTo(aucByRanks(yTrue, scores), 12)
      }),
    )
  })

  test('AUC is the area under the ROC curve', () => {
    fc.assert(
      fc.property(scored, ({ yTrue, scores }) => {
        const { fpr, tpr } = reference.rocCurve(yTrue, scores)
        expect(reference.rocAuc(yTrue, scores)).toBeCloseTo(reference.areaUnderCurve(fpr, tpr), 12)
      }),
    )
  })

  test('AUC only sees the order of the scores, and turns round with it', () => {
    fc.assert(
      fc.property(scored, ({ yTrue, scores }) => {
        const auc = reference.rocAuc(yTrue, scores)
        const stretched = reference.rocAuc(
          yTrue,
          scores.map((score) => 4 * score),
        )
        const reversed = reference.rocAuc(
          yTrue,
          scores.map((score) => -score),
        )
        expect(stretched).toBeCloseTo(auc, 12)
        expect(reversed).toBeCloseTo(1 - auc, 12)
      }),
    )
  })

  test('average precision is the step area under the precision–recall curve', () => {
    fc.assert(
      fc.property(scored, ({ yTrue, scores }) => {
        const { precision, recall, thresholds } = reference.precisionRecallCurve(yTrue, scores)
        const area = thresholds.reduce((sum, _, i) => sum + (recall[i]! - recall[i + 1]!) * precision[i]!, 0)
        expect(reference.averagePrecision(yTrue, scores)).toBeCloseTo(area, 12)
      }),
    )
  })

  test('every point of the curves is what its threshold gives', () => {
    fc.assert(
      fc.property(scored, ({ yTrue, scores }) => {
        const curve = reference.precisionRecallCurve(yTrue, scores)
        curve.thresholds.forEach((threshold, i) => {
          const { tp, fp, fn } = reference.binaryCounts(yTrue, reference.thresholdPredictions(scores, threshold))
          expect(curve.precision[i]).toBeCloseTo(reference.precision(tp, fp), 12)
          expect(curve.recall[i]).toBeCloseTo(reference.recall(tp, fn), 12)
        })
      }),
    )
  })
})

describe('rates', () => {
  test('F1 is the harmonic mean of precision and recall, and F_β at β = 1', () => {
    fc.assert(
      fc.property(counts, ([tp, fp, fn]) => {
        const f1 = reference.f1Score(tp, fp, fn)
        expect(f1).toBeCloseTo(reference.harmonicMean(reference.precision(tp, fp), reference.recall(tp, fn)), 12)
        expect(f1).toBeCloseTo(reference.fBetaScore(tp, fp, fn, 1), 12)
        expect(reference.fBetaScore(tp, fp, fn, 0)).toBeCloseTo(reference.precision(tp, fp), 12)
      }),
    )
  })

  test('false positive rate and specificity add up to 1 where there are negatives', () => {
    fc.assert(
      fc.property(count(), size(1, 100), (fp, tn) => {
        expect(reference.falsePositiveRate(fp, tn) + reference.specificity(tn, fp)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('MCC lies in [−1, 1] and changes sign when all predictions are turned round', () => {
    fc.assert(
      fc.property(counts, ([tp, fp, fn, tn]) => {
        const mcc = reference.matthewsCorrelation(tp, fp, fn, tn)
        expect(Math.abs(mcc)).toBeLessThanOrEqual(1 + 1e-12)
        expect(reference.matthewsCorrelation(fn, tn, tp, fp)).toBeCloseTo(-mcc, 12)
      }),
    )
  })

  test('MCC is the Pearson correlation of labels and predictions', () => {
    fc.assert(
      fc.property(fc.tuple(size(1, 6), size(1, 6), size(1, 6), size(1, 6)), ([tp, fp, fn, tn]) => {
        const repeat = (times: number, value: number): Vector => new Array<number>(times).fill(value)
        const yTrue = [...repeat(tp + fn, 1), ...repeat(fp + tn, 0)]
        const yPred = [...repeat(tp, 1), ...repeat(fn, 0), ...repeat(fp, 1), ...repeat(tn, 0)]
        const r = reference.pearsonCorrelation(yTrue, yPred)
        expect(reference.matthewsCorrelation(tp, fp, fn, tn)).toBeCloseTo(r, 12)
      }),
    )
  })
})

describe('several classes', () => {
  const labelled = size(1, 30).chain((length) => fc.tuple(labels(length, 4), labels(length, 4)))

  test('micro-F1 is accuracy', () => {
    fc.assert(
      fc.property(labelled, ([yTrue, yPred]) => {
        const confusion = reference.confusionMatrix(yTrue, yPred)
        expect(reference.microF1(confusion)).toBeCloseTo(reference.accuracyScore(yTrue, yPred), 12)
      }),
    )
  })

  test('scores do not depend on how classes are numbered', () => {
    fc.assert(
      fc.property(labelled, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), ([yTrue, yPred], names) => {
        const renamed = (values: Vector): Vector => values.map((label) => names[label]!)
        const before = reference.confusionMatrix(yTrue, yPred, 4)
        const after = reference.confusionMatrix(renamed(yTrue), renamed(yPred), 4)
        for (const score of [reference.macroF1, reference.microF1, reference.weightedF1, reference.cohenKappa]) {
          expect(score(after)).toBeCloseTo(score(before), 12)
        }
        for (const scores of [reference.perClassPrecision, reference.perClassRecall, reference.perClassF1]) {
          expect(names.map((name) => scores(after)[name])).toEqual(scores(before))
        }
        expect(reference.accuracyScore(renamed(yTrue), renamed(yPred))).toBe(reference.accuracyScore(yTrue, yPred))
      }),
    )
  })

  test('two classes: the per-class values are the binary ones', () => {
    fc.assert(
      fc.property(counts, ([tp, fp, fn, tn]) => {
        const confusion = [
          [tn, fp],
          [fn, tp],
        ]
        expect(reference.perClassPrecision(confusion)[1]).toBe(reference.precision(tp, fp))
        expect(reference.perClassRecall(confusion)).toEqual([reference.specificity(tn, fp), reference.recall(tp, fn)])
        expect(reference.perClassF1(confusion)[1]).toBe(reference.f1Score(tp, fp, fn))
      }),
    )
  })

  test('kappa is 1 for a perfect prediction of several classes', () => {
    fc.assert(
      fc.property(vector(3, size(1, 20)), (sizes) => {
        expect(reference.cohenKappa(sizes.map((n, i) => sizes.map((_, j) => (i === j ? n : 0))))).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('thresholds', () => {
  test('the best F1 is the largest over all scores, at the highest such threshold', () => {
    fc.assert(
      fc.property(scored, ({ yTrue, scores }) => {
        const { threshold, f1 } = reference.bestF1Threshold(yTrue, scores)
        const all = reference.f1ByThreshold(yTrue, scores, scores)
        const best = all.reduce((most, value) => Math.max(most, value))
        expect(f1).toBe(best)
        expect(threshold).toBe(Math.max(...scores.filter((_, i) => all[i] === best)))
      }),
    )
  })
})

describe('probabilities', () => {
  const forecast = size(1, 20).chain((length) => fc.tuple(labels(length, 2), vector(length, probability)))

  test('with one bin the calibration error is |share of positives − mean probability|', () => {
    fc.assert(
      fc.property(forecast, ([yTrue, p]) => {
        const expected = Math.abs(reference.mean(yTrue) - reference.mean(p))
        expect(reference.expectedCalibrationError(yTrue, p, 1)).toBeCloseTo(expected, 12)
      }),
    )
  })

  test('finer bins never lower the calibration error', () => {
    fc.assert(
      fc.property(forecast, ([yTrue, p]) => {
        const coarse = reference.expectedCalibrationError(yTrue, p, 5)
        expect(reference.expectedCalibrationError(yTrue, p, 10)).toBeGreaterThanOrEqual(coarse - 1e-12)
      }),
    )
  })

  test('a probability on an edge belongs to the bin below, also where p · bins rounds up', () => {
    // 0.14 · 100 = 14.000000000000002, but 0.14 lies in (0.13, 0.14], with 0.135: |0.5 − 0.1375| over two samples.
    expect(reference.expectedCalibrationError([0, 1], [0.14, 0.135], 100)).toBeCloseTo(0.3625, 12)
  })

  test('the Brier score is the mean squared error', () => {
    fc.assert(
      fc.property(forecast, ([yTrue, p]) => {
        expect(reference.brierScore(yTrue, p)).toBeCloseTo(reference.meanSquaredError(yTrue, p), 12)
      }),
    )
  })

  test('of equal scores the larger index ranks higher, as in scikit-learn', () => {
    expect(
      reference.topKAccuracy(
        [0, 1],
        [
          [1, 1],
          [1, 1],
        ],
        1,
      ),
    ).toBe(0.5)
    expect(reference.topKAccuracy([0], [[1, 1]], 1)).toBe(0)
  })
})

test('IoU is symmetric and 1 for a box with itself', () => {
  const box = fc.tuple(vector(2), vector(2, size(1, 5))).map(([[x, y], [w, h]]) => [x!, y!, x! + w!, y! + h!])
  fc.assert(
    fc.property(box, box, (a, b) => {
      expect(gap([reference.intersectionOverUnion(a, b)], [reference.intersectionOverUnion(b, a)])).toBeLessThan(1e-12)
      expect(reference.intersectionOverUnion(a, a)).toBeCloseTo(1, 12)
    }),
  )
})
