import { f1Of } from '../core/counts'
import { sumOf } from '../core/sums'
import { countsByThreshold } from '../core/thresholds'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * Hard predictions from scores: 1 where the score reaches the threshold, else 0.
 * ŷ_i = 1 if score_i ≥ threshold.
 * Takes a non-empty vector of scores, else RangeError. O(n).
 * Section 5.2.4; scikit-learn precision_recall_curve, whose thresholds are reached by equal scores too.
 * @example thresholdPredictions([0.2, 0.5, 0.9], 0.5) // => [0, 1, 1]
 */
export function thresholdPredictions(scores: Vector, threshold: number): Vector {
  const check = new Guard('thresholdPredictions')
  check.vector('scores', scores)
  check.number('threshold', threshold)
  return scores.map((score) => (score >= threshold ? 1 : 0))
}

/**
 * F1 at each of the given thresholds, a sample being positive where its score reaches the threshold.
 * F1(t) = 2TP(t) / (2TP(t) + FP(t) + FN(t)); 0 where the denominator is 0.
 * Takes labels 0 or 1, a score a sample, and thresholds in any order; else RangeError. O(n · thresholds).
 * Section 5.3; scikit-learn f1_score.
 * @example f1ByThreshold([0, 1, 1], [0.3, 0.4, 0.9], [0.35, 0.5]) // => [1, 0.6666666666666666]
 */
export function f1ByThreshold(yTrue: Vector, scores: Vector, thresholds: Vector): Vector {
  const check = new Guard('f1ByThreshold')
  check.binaryLabels('yTrue', yTrue)
  check.vectors({ scores, thresholds })
  check.sameLength({ yTrue, scores })
  const positives = sumOf(yTrue)
  return thresholds.map((threshold) => {
    const flagged = yTrue.filter((_, i) => scores[i]! >= threshold)
    const tp = sumOf(flagged)
    return f1Of(tp, flagged.length - tp, positives - tp)
  })
}

/**
 * The threshold, among the scores themselves, at which F1 is largest; the highest of equally good ones.
 * t* = argmax over the scores t of F1(t).
 * Takes labels 0 or 1 and a score a sample, else RangeError. O(n log n). Section 5.3; scikit-learn f1_score.
 * @example bestF1Threshold([0, 1, 0, 1], [0.2, 0.4, 0.5, 0.9]) // => { "threshold": 0.4, "f1": 0.8 }
 */
export function bestF1Threshold(yTrue: Vector, scores: Vector): { threshold: number; f1: number } {
  const check = new Guard('bestF1Threshold')
  check.binaryLabels('yTrue', yTrue)
  check.vector('scores', scores)
  check.sameLength({ yTrue, scores })
  const positives = sumOf(yTrue)
  const candidates = countsByThreshold(yTrue, scores).map(({ threshold, tp, fp }) => ({
    threshold,
    f1: f1Of(tp, fp, positives - tp),
  }))
  return candidates.reduce((best, candidate) => (candidate.f1 > best.f1 ? candidate : best))
}
