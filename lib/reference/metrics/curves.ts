import { ratio } from '../core/counts'
import { sumOf } from '../core/sums'
import { countsByThreshold } from '../core/thresholds'
import { Guard } from '../guards'
import type { Vector } from '../types'

function checkScored(check: Guard, yTrue: Vector, scores: Vector, needed: readonly number[]): void {
  check.binaryLabels('yTrue', yTrue)
  check.vector('scores', scores)
  check.sameLength({ yTrue, scores })
  for (const label of needed) {
    if (!yTrue.includes(label)) check.refuse(`yTrue must hold a sample of class ${label}`, yTrue)
  }
}

/**
 * Precision against recall for every threshold at which the predictions change.
 * P_i = TP_i/(TP_i + FP_i), R_i = TP_i/(TP_i + FN_i) with score ≥ thresholds[i] as positive; thresholds rise, and a
 * last
 * point (recall 0, precision 1) has none.
 * Takes labels 0 or 1 with at least one positive, and a score a sample; else RangeError. O(n log n).
 * Section 5.2.4; scikit-learn precision_recall_curve.
 * @example precisionRecallCurve([0, 1, 1], [0.1, 0.4, 0.8]) // => { "precision": [0.6666666666666666, 1, 1, 1], "recall": [1, 1, 0.5, 0], "thresholds": [0.1, 0.4, 0.8] }
 */
export function precisionRecallCurve(
  yTrue: Vector,
  scores: Vector,
): { precision: Vector; recall: Vector; thresholds: Vector } {
  const check = new Guard('precisionRecallCurve')
  checkScored(check, yTrue, scores, [1])
  const steps = countsByThreshold(yTrue, scores).reverse()
  const positives = sumOf(yTrue)
  return {
    precision: [...steps.map(({ tp, fp }) => ratio(tp, tp + fp)), 1],
    recall: [...steps.map(({ tp }) => tp / positives), 0],
    thresholds: steps.map(({ threshold }) => threshold),
  }
}

/**
 * The area under the precision–recall curve as a step function, without interpolation.
 * AP = Σ_i (R_i − R_(i−1)) · P_i over falling thresholds.
 * Takes labels 0 or 1 with at least one positive, and a score a sample; else RangeError. O(n log n).
 * Section 5.2.4; scikit-learn average_precision_score.
 * @example averagePrecision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // => 0.8333333333333333
 */
export function averagePrecision(yTrue: Vector, scores: Vector): number {
  const check = new Guard('averagePrecision')
  checkScored(check, yTrue, scores, [1])
  const steps = countsByThreshold(yTrue, scores)
  const gained = steps.map(({ tp, fp }, i) => (tp - (steps[i - 1]?.tp ?? 0)) * ratio(tp, tp + fp))
  return sumOf(gained) / sumOf(yTrue)
}

/**
 * True positive rate against false positive rate for every distinct score as threshold.
 * TPR = TP/(TP + FN), FPR = FP/(FP + TN); starts at (0, 0), which has no threshold; point i + 1 counts score ≥
 * thresholds[i] as positive, thresholds falling.
 * Takes labels 0 or 1 with both classes present, and a score a sample; else RangeError. O(n log n).
 * Section 5.2.3; scikit-learn roc_curve(drop_intermediate=False).
 * @example rocCurve([0, 1, 0, 1], [0.1, 0.4, 0.6, 0.8]) // => { "fpr": [0, 0, 0.5, 0.5, 1], "tpr": [0, 0.5, 0.5, 1, 1], "thresholds": [0.8, 0.6, 0.4, 0.1] }
 */
export function rocCurve(yTrue: Vector, scores: Vector): { fpr: Vector; tpr: Vector; thresholds: Vector } {
  const check = new Guard('rocCurve')
  checkScored(check, yTrue, scores, [0, 1])
  const steps = countsByThreshold(yTrue, scores)
  const positives = sumOf(yTrue)
  return {
    fpr: [0, ...steps.map(({ fp }) => fp / (yTrue.length - positives))],
    tpr: [0, ...steps.map(({ tp }) => tp / positives)],
    thresholds: steps.map(({ threshold }) => threshold),
  }
}

/**
 * The probability that a random positive scores higher than a random negative; a tie counts one half.
 * AUC = (pairs ranked right + ½ · pairs tied) / (positives · negatives), the area under the ROC curve.
 * Takes labels 0 or 1 with both classes present, and a score a sample; else RangeError. O(n log n).
 * Section 2.2; scikit-learn roc_auc_score.
 * @example rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // => 0.75
 */
export function rocAuc(yTrue: Vector, scores: Vector): number {
  const check = new Guard('rocAuc')
  checkScored(check, yTrue, scores, [0, 1])
  const positives = sumOf(yTrue)
  const negatives = yTrue.length - positives
  // Down the falling thresholds, each group of equal scores beats the negatives still below it and halves with its own.
  let wins = 0
  let above = { tp: 0, fp: 0 }
  for (const { tp, fp } of countsByThreshold(yTrue, scores)) {
    wins += (tp - above.tp) * (negatives - fp + (fp - above.fp) / 2)
    above = { tp, fp }
  }
  return wins / (positives * negatives)
}

/**
 * The area under a polyline by the trapezoidal rule.
 * A = Σ_i (x_(i+1) − x_i)(y_i + y_(i+1)) / 2.
 * Takes two vectors of equal length, at least 2 points, x not decreasing; else RangeError. O(n).
 * Section 5.2.4; scikit-learn auc.
 * @example areaUnderCurve([0, 0.5, 1], [0, 0.8, 1]) // => 0.65
 */
export function areaUnderCurve(x: Vector, y: Vector): number {
  const check = new Guard('areaUnderCurve')
  check.paired({ x, y })
  if (x.length < 2) check.refuse('x must have at least 2 points', x.length)
  if (x.some((value, i) => i > 0 && value < x[i - 1]!)) check.refuse('x must not decrease', x)
  return check.finite(sumOf(x.slice(1).map((right, i) => ((right - x[i]!) * (y[i]! + y[i + 1]!)) / 2)))
}
