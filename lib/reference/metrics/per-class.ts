import { f1Of, isCount, ratio } from '../core/counts'
import { columnsOf, meanOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

interface ClassCounts {
  tp: number
  fp: number
  fn: number
}

/** One against the rest: off the diagonal a row holds misses of its class, a column false alarms. */
function countsByClass(check: Guard, confusion: Matrix): ClassCounts[] {
  check.square('confusion', confusion)
  check.allWithin('confusion', confusion, isCount, 'a non-negative integer')
  const predicted = columnsOf(confusion).map(sumOf)
  return confusion.map((row, k) => {
    const tp = row[k]!
    return { tp, fp: predicted[k]! - tp, fn: sumOf(row) - tp }
  })
}

/**
 * Each class's precision, taken one against the rest.
 * P_k = C[k][k] / Σ_i C[i][k]; 0 for a class that was never predicted.
 * Takes a square matrix of counts (rows actual), gives one number a class; else RangeError. O(K²).
 * Section 5.2.3; scikit-learn precision_score(average=None).
 * @example perClassPrecision([[5, 1], [3, 3]]) // => [0.625, 0.75]
 */
export function perClassPrecision(confusion: Matrix): Vector {
  const check = new Guard('perClassPrecision')
  return check.finite(countsByClass(check, confusion).map(({ tp, fp }) => ratio(tp, tp + fp)))
}

/**
 * Each class's recall, taken one against the rest.
 * R_k = C[k][k] / Σ_j C[k][j]; 0 for a class with no samples.
 * Takes a square matrix of counts (rows actual), gives one number a class; else RangeError. O(K²).
 * Section 5.2.3; scikit-learn recall_score(average=None).
 * @example perClassRecall([[6, 2], [1, 3]]) // => [0.75, 0.75]
 */
export function perClassRecall(confusion: Matrix): Vector {
  const check = new Guard('perClassRecall')
  return check.finite(countsByClass(check, confusion).map(({ tp, fn }) => ratio(tp, tp + fn)))
}

/**
 * Each class's F1, taken one against the rest.
 * F1_k = 2TP_k / (2TP_k + FP_k + FN_k); 0 for a class neither present nor predicted.
 * Takes a square matrix of counts (rows actual), gives one number a class; else RangeError. O(K²).
 * Section 5.3; scikit-learn f1_score(average=None).
 * @example perClassF1([[6, 2], [2, 2]]) // => [0.75, 0.5]
 */
export function perClassF1(confusion: Matrix): Vector {
  const check = new Guard('perClassF1')
  return check.finite(countsByClass(check, confusion).map(({ tp, fp, fn }) => f1Of(tp, fp, fn)))
}

/**
 * The unweighted mean of the classes' F1: every class counts the same, however rare.
 * Macro-F1 = (1/K) Σ_k F1_k, over all K classes of the matrix.
 * Takes a square matrix of counts (rows actual), else RangeError. O(K²).
 * Section 5.3; scikit-learn f1_score(average='macro').
 * @example macroF1([[6, 2], [2, 2]]) // => 0.625
 */
export function macroF1(confusion: Matrix): number {
  const check = new Guard('macroF1')
  return check.finite(meanOf(countsByClass(check, confusion).map(({ tp, fp, fn }) => f1Of(tp, fp, fn))))
}

/**
 * The F1 of the pooled counts; with one label a sample it equals accuracy.
 * Micro-F1 = 2ΣTP_k / (2ΣTP_k + ΣFP_k + ΣFN_k); 0 where nothing was counted.
 * Takes a square matrix of counts (rows actual), else RangeError. O(K²).
 * Section 5.3; scikit-learn f1_score(average='micro').
 * @example microF1([[6, 2], [1, 1]]) // => 0.7
 */
export function microF1(confusion: Matrix): number {
  const check = new Guard('microF1')
  const classes = countsByClass(check, confusion)
  const pooled = (key: keyof ClassCounts): number => sumOf(classes.map((counts) => counts[key]))
  return check.finite(f1Of(pooled('tp'), pooled('fp'), pooled('fn')))
}

/**
 * The mean of the classes' F1, each weighted by its number of actual samples.
 * Weighted F1 = Σ_k n_k · F1_k / Σ_k n_k; 0 where nothing was counted.
 * Takes a square matrix of counts (rows actual), else RangeError. O(K²).
 * Section 5.3; scikit-learn f1_score(average='weighted').
 * @example weightedF1([[6, 2], [2, 2]]) // => 0.6666666666666666
 */
export function weightedF1(confusion: Matrix): number {
  const check = new Guard('weightedF1')
  const classes = countsByClass(check, confusion)
  const weighted = sumOf(classes.map(({ tp, fp, fn }) => (tp + fn) * f1Of(tp, fp, fn)))
  return check.finite(ratio(weighted, sumOf(classes.map(({ tp, fn }) => tp + fn))))
}
