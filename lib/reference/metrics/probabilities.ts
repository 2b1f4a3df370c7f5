import { meanOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * The mean negative logarithm of the probability given to the true class.
 * Log loss = −(1/N) Σ_i ln p_i[y_i], in nats.
 * Takes labels and a row of class probabilities a sample; RangeError where a true class has probability 0 (nothing
 * is clipped). Rows need not add up to exactly 1, so rounded ones may be given. O(N). Section 5.1.2; scikit-learn log_loss.
 * @example logLoss([0, 1], [[0.5, 0.5], [0.75, 0.25]]) // => 1.0397207708399179
 */
export function logLoss(yTrue: Vector, probabilities: Matrix): number {
  const check = new Guard('logLoss')
  check.allWithin('probabilities', probabilities, (p) => p >= 0 && p <= 1, 'a probability from 0 to 1')
  check.labels('yTrue', yTrue, probabilities[0]!.length)
  check.sameLength({ yTrue, probabilities })
  const chosen = yTrue.map((label, i) => probabilities[i]![label]!)
  if (chosen.includes(0)) check.refuse('the true class must have a probability above 0', chosen)
  return meanOf(chosen.map((p) => 0 - Math.log(p)))
}

/**
 * The mean squared distance of the predicted probability from what happened.
 * Brier = (1/N) Σ_i (p_i − y_i)².
 * Takes labels 0 or 1 and the probability of class 1 a sample, else RangeError. O(N).
 * Section 5.1.2; scikit-learn brier_score_loss.
 * @example brierScore([1, 0], [0.5, 0.25]) // => 0.15625
 */
export function brierScore(yTrue: Vector, probabilities: Vector): number {
  const check = new Guard('brierScore')
  check.binaryLabels('yTrue', yTrue)
  check.probabilities('probabilities', probabilities)
  check.sameLength({ yTrue, probabilities })
  return meanOf(yTrue.map((label, i) => (probabilities[i]! - label) ** 2))
}

/**
 * How far stated probabilities lie from observed frequencies, on average over equal-width bins.
 * ECE = Σ_b (n_b / N) · |share of positives in b − mean probability in b|; bin b is (b/B, (b + 1)/B], the first also
 * holds 0.
 * Takes labels 0 or 1, the probability of class 1 a sample, and B ≥ 1; else RangeError. O(N).
 * Section 5.1.2; Guo et al., On Calibration of Modern Neural Networks (2017).
 * @example expectedCalibrationError([0, 1, 1, 1], [0.25, 0.25, 0.75, 1], 2) // => 0.1875
 */
export function expectedCalibrationError(yTrue: Vector, probabilities: Vector, bins: number): number {
  const check = new Guard('expectedCalibrationError')
  check.binaryLabels('yTrue', yTrue)
  check.probabilities('probabilities', probabilities)
  check.sameLength({ yTrue, probabilities })
  check.size('bins', bins)
  const gaps = new Map<number, number[]>()
  yTrue.forEach((label, i) => {
    const bin = binOf(probabilities[i]!, bins)
    if (!gaps.has(bin)) gaps.set(bin, [])
    gaps.get(bin)!.push(label - probabilities[i]!)
  })
  return sumOf([...gaps.values()].map((gap) => Math.abs(sumOf(gap)))) / yTrue.length
}

/** The product p · bins may round over an edge (0.14 · 100 > 14), so the edge itself decides. */
function binOf(p: number, bins: number): number {
  const bin = Math.max(0, Math.ceil(p * bins) - 1)
  if (bin > 0 && p <= bin / bins) return bin - 1
  return p > (bin + 1) / bins ? bin + 1 : bin
}

/**
 * The share of samples whose true class is among the k highest scores.
 * A_k = (1/N) Σ_i [the rank of y_i among the scores of row i is ≤ k]; of equal scores the class with the larger index
 * ranks
 * higher, as in scikit-learn.
 * Takes labels, a row of class scores a sample, and 1 ≤ k ≤ classes; else RangeError. O(N · K).
 * Section 5.1.1; scikit-learn top_k_accuracy_score.
 * @example topKAccuracy([0, 2], [[0.3, 0.5, 0.2], [0.6, 0.3, 0.1]], 2) // => 0.5
 */
export function topKAccuracy(yTrue: Vector, scores: Matrix, k: number): number {
  const check = new Guard('topKAccuracy')
  check.matrix('scores', scores)
  check.labels('yTrue', yTrue, scores[0]!.length)
  check.sameLength({ yTrue, scores })
  check.integer('k', k, 1, scores[0]!.length)
  const hits = yTrue.filter((label, i) => {
    const row = scores[i]!
    const ahead = row.filter((score, j) => score > row[label]! || (score === row[label] && j > label))
    return ahead.length < k
  })
  return hits.length / yTrue.length
}
