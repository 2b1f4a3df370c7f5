import { f1Of, ratio } from '../core/counts'
import { Guard } from '../guards'

/**
 * The harmonic mean of precision and recall.
 * F1 = 2 · Precision · Recall / (Precision + Recall) = 2TP / (2TP + FP + FN); 0 where TP, FP and FN are all 0.
 * Takes counts, non-negative integers, else RangeError. O(1). Section 5.3; scikit-learn f1_score.
 * @example f1Score(8, 2, 4) // => 0.7272727272727273
 */
export function f1Score(tp: number, fp: number, fn: number): number {
  const check = new Guard('f1Score')
  check.counts({ tp, fp, fn })
  return check.finite(f1Of(tp, fp, fn))
}

/**
 * The F-score that weighs recall β times as much as precision: β 1 is F1, β 0 is precision.
 * F_β = (1 + β²)TP / ((1 + β²)TP + β²·FN + FP); 0 where the denominator is 0.
 * Takes counts, non-negative integers, and β ≥ 0, else RangeError. O(1). Section 5.3; scikit-learn fbeta_score.
 * @example fBetaScore(8, 2, 4, 2) // => 0.6896551724137931
 */
export function fBetaScore(tp: number, fp: number, fn: number, beta: number): number {
  const check = new Guard('fBetaScore')
  check.counts({ tp, fp, fn })
  check.nonNegative('beta', beta)
  const weight = beta * beta
  return check.finite(ratio((1 + weight) * tp, (1 + weight) * tp + weight * fn + fp))
}

/**
 * The reciprocal of the mean of the reciprocals, which the smaller of the two numbers dominates.
 * H = 2ab / (a + b); 0 where either is 0.
 * Takes two non-negative numbers, else RangeError. O(1). Section 5.3; scipy.stats.hmean.
 * @example harmonicMean(0.5, 1) // => 0.6666666666666666
 */
export function harmonicMean(a: number, b: number): number {
  const check = new Guard('harmonicMean')
  check.allNonNegative({ a, b })
  return check.finite(a === 0 ? 0 : 2 * a * (b / (a + b)))
}

/**
 * Twice the overlap of two sets over the sum of their sizes; on counts the same number as F1.
 * Dice = 2TP / (2TP + FP + FN); 0 where TP, FP and FN are all 0.
 * Takes counts, non-negative integers, else RangeError. O(1). Section 5.3; scikit-learn f1_score.
 * @example diceCoefficient(8, 2, 4) // => 0.7272727272727273
 */
export function diceCoefficient(tp: number, fp: number, fn: number): number {
  const check = new Guard('diceCoefficient')
  check.counts({ tp, fp, fn })
  return check.finite(f1Of(tp, fp, fn))
}
