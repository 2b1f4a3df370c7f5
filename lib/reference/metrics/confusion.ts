import { isCount, ratio } from '../core/counts'
import { columnsOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * How often each actual class was predicted as each class: rows are actual, columns predicted.
 * C[i][j] = the number of samples of class i predicted as class j.
 * Labels are integers from 0; `classes` defaults to 1 + the largest label of either vector. RangeError for empty or
 * unequal lengths and for a label outside the classes. O(n + K²). Section 5.2.3; scikit-learn confusion_matrix.
 * @example confusionMatrix([0, 1, 1, 2], [0, 1, 2, 2]) // => [[1, 0, 0], [0, 1, 1], [0, 0, 1]]
 */
export function confusionMatrix(
  yTrue: Vector,
  yPred: Vector,
  classes: number = 1 + largestLabel(yTrue, yPred),
): Matrix {
  const check = new Guard('confusionMatrix')
  check.labels('yTrue', yTrue)
  check.labels('yPred', yPred)
  check.sameLength({ yTrue, yPred })
  check.size('classes', classes)
  check.labels('yTrue', yTrue, classes)
  check.labels('yPred', yPred, classes)
  check.room(classes * classes)
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  yTrue.forEach((actual, i) => {
    counts[actual]![yPred[i]!]! += 1
  })
  return counts
}

/** Runs before the arguments are checked, so anything that is not a list of labels counts as none. */
function largestLabel(yTrue: Vector, yPred: Vector): number {
  const labels = [yTrue, yPred].filter((x): x is Vector => Array.isArray(x)).flat()
  return labels.reduce((largest, label) => (label > largest ? label : largest), 0)
}

/**
 * The four counts of a binary classifier; class 1 is the positive one.
 * TP = |{y = 1, ŷ = 1}|, FP = |{y = 0, ŷ = 1}|, FN = |{y = 1, ŷ = 0}|, TN = |{y = 0, ŷ = 0}|.
 * Takes labels 0 or 1 of equal length, else RangeError. O(n). Section 5.2.3; scikit-learn confusion_matrix.
 * @example binaryCounts([1, 1, 0, 0, 1], [1, 0, 1, 0, 1]) // => { "tp": 2, "fp": 1, "fn": 1, "tn": 1 }
 */
export function binaryCounts(yTrue: Vector, yPred: Vector): { tp: number; fp: number; fn: number; tn: number } {
  const check = new Guard('binaryCounts')
  check.binaryLabels('yTrue', yTrue)
  check.binaryLabels('yPred', yPred)
  check.sameLength({ yTrue, yPred })
  const count = (actual: number, predicted: number): number =>
    yTrue.filter((label, i) => label === actual && yPred[i] === predicted).length
  return { tp: count(1, 1), fp: count(0, 1), fn: count(1, 0), tn: count(0, 0) }
}

/**
 * The share of labels that were predicted right.
 * Accuracy = number of correct predictions / total number of predictions.
 * Takes labels (integers from 0) of equal length, else RangeError. O(n). Section 5.1.1; scikit-learn accuracy_score.
 * @example accuracyScore([0, 1, 2, 2], [0, 2, 2, 2]) // => 0.75
 */
export function accuracyScore(yTrue: Vector, yPred: Vector): number {
  const check = new Guard('accuracyScore')
  check.labels('yTrue', yTrue)
  check.labels('yPred', yPred)
  check.sameLength({ yTrue, yPred })
  return yTrue.filter((label, i) => label === yPred[i]).length / yTrue.length
}

/**
 * Agreement beyond what the class frequencies alone would give.
 * κ = (p_o − p_e) / (1 − p_e), with p_o the share on the diagonal and p_e = Σ_k row_k · column_k / N²;
 * 0 where p_e is 1 (everything in one class) or nothing was counted.
 * Takes a square matrix of counts, else RangeError. O(K²). Section 5.2.3; scikit-learn cohen_kappa_score.
 * @example cohenKappa([[20, 5], [10, 15]]) // => 0.4
 */
export function cohenKappa(confusion: Matrix): number {
  const check = new Guard('cohenKappa')
  check.square('confusion', confusion)
  check.allWithin('confusion', confusion, isCount, 'a non-negative integer')
  const columns = columnsOf(confusion).map(sumOf)
  const rows = confusion.map(sumOf)
  const total = sumOf(rows)
  const agreed = sumOf(confusion.map((row, i) => row[i]!))
  const expected = sumOf(rows.map((row, i) => row * columns[i]!))
  return check.finite(ratio(total * agreed - expected, total * total - expected))
}
