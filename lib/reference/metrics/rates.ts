import { ratio } from '../core/counts'
import { Guard } from '../guards'

/**
 * The share of all predictions that are right.
 * Accuracy = (TP + TN) / (TP + TN + FP + FN); 0 where nothing was counted.
 * Takes the four counts of a binary confusion matrix, non-negative integers, else RangeError. O(1).
 * Sections 5.1.1 and 5.2.3; scikit-learn accuracy_score.
 * @example accuracy(40, 10, 5, 45) // => 0.85
 */
export function accuracy(tp: number, fp: number, fn: number, tn: number): number {
  const check = new Guard('accuracy')
  check.counts({ tp, fp, fn, tn })
  return check.finite(ratio(tp + tn, tp + fp + fn + tn))
}

/**
 * The share of positive predictions that are right.
 * Precision = TP / (TP + FP); 0 where nothing was predicted positive.
 * Takes counts, non-negative integers, else RangeError. O(1). Section 5.2.1; scikit-learn precision_score.
 * @example precision(40, 10) // => 0.8
 */
export function precision(tp: number, fp: number): number {
  const check = new Guard('precision')
  check.counts({ tp, fp })
  return check.finite(ratio(tp, tp + fp))
}

/**
 * The share of actual positives that were found (sensitivity, true positive rate).
 * Recall = TP / (TP + FN); 0 where there are no positives.
 * Takes counts, non-negative integers, else RangeError. O(1). Section 5.2.2; scikit-learn recall_score.
 * @example recall(40, 10) // => 0.8
 */
export function recall(tp: number, fn: number): number {
  const check = new Guard('recall')
  check.counts({ tp, fn })
  return check.finite(ratio(tp, tp + fn))
}

/**
 * The share of actual negatives that were left alone (true negative rate).
 * Specificity = TN / (TN + FP); 0 where there are no negatives.
 * Takes counts, non-negative integers, else RangeError. O(1). Section 5.2.3; scikit-learn recall_score of class 0.
 * @example specificity(45, 5) // => 0.9
 */
export function specificity(tn: number, fp: number): number {
  const check = new Guard('specificity')
  check.counts({ tn, fp })
  return check.finite(ratio(tn, tn + fp))
}

/**
 * The share of actual negatives that raised a false alarm: the x-axis of the ROC curve.
 * FPR = FP / (FP + TN) = 1 − specificity; 0 where there are no negatives.
 * Takes counts, non-negative integers, else RangeError. O(1). Section 5.2.3; scikit-learn roc_curve.
 * @example falsePositiveRate(5, 45) // => 0.1
 */
export function falsePositiveRate(fp: number, tn: number): number {
  const check = new Guard('falsePositiveRate')
  check.counts({ fp, tn })
  return check.finite(ratio(fp, fp + tn))
}

/**
 * The mean of recall and specificity, which a majority guess cannot raise above one half.
 * Balanced accuracy = (TP / (TP + FN) + TN / (TN + FP)) / 2, each term 0 where its class is absent.
 * Takes counts, non-negative integers, else RangeError. O(1). Section 5.2.3; scikit-learn balanced_accuracy_score
 * where both classes are present (it leaves an absent class out of the mean, this does not).
 * @example balancedAccuracy(40, 5, 10, 45) // => 0.85
 */
export function balancedAccuracy(tp: number, fp: number, fn: number, tn: number): number {
  const check = new Guard('balancedAccuracy')
  check.counts({ tp, fp, fn, tn })
  return check.finite((ratio(tp, tp + fn) + ratio(tn, tn + fp)) / 2)
}

/**
 * The correlation between truth and prediction, from −1 to 1; 0 is no better than chance.
 * MCC = (TP·TN − FP·FN) / √((TP + FP)(TP + FN)(TN + FP)(TN + FN)); 0 where a factor is 0.
 * Takes counts, non-negative integers, else RangeError. O(1). Section 5.2.3; scikit-learn matthews_corrcoef.
 * @example matthewsCorrelation(6, 2, 2, 6) // => 0.5
 */
export function matthewsCorrelation(tp: number, fp: number, fn: number, tn: number): number {
  const check = new Guard('matthewsCorrelation')
  check.counts({ tp, fp, fn, tn })
  const spread = Math.sqrt((tp + fp) * (tp + fn)) * Math.sqrt((tn + fp) * (tn + fn))
  return check.finite(ratio(tp * tn - fp * fn, spread))
}
