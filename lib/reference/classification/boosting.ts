import { combined, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The say of a weak learner in AdaBoost: 0 at chance, negative below it.
 * α = ½ ln((1 − e)/e).
 * A weighted error strictly between 0 and 1, else RangeError. O(1).
 * Section 2.2; Freund and Schapire, A Short Introduction to Boosting (1999).
 * @example adaBoostAlpha(0.2) // => 0.6931471805599453
 */
export function adaBoostAlpha(weightedError: number): number {
  const check = new Guard('adaBoostAlpha')
  check.openFraction('weightedError', weightedError)
  return check.finite((Math.log1p(-weightedError) - Math.log(weightedError)) / 2)
}

/**
 * The sample weights of AdaBoost's next round: mistakes weigh more, and all add up to 1 again.
 * w_i ← w_i e^(−α) where right, w_i e^(+α) where wrong, then divided by their sum.
 * Weights ≥ 0 with a positive total and a verdict each; else RangeError. O(n).
 * Section 2.2; Freund and Schapire, A Short Introduction to Boosting (1999).
 * @example adaBoostReweight([0.25, 0.25, 0.25, 0.25], [true, true, true, false], 0.5493061443340549) // => [0.16666666666666666, 0.16666666666666666, 0.16666666666666666, 0.5]
 */
export function adaBoostReweight(weights: Vector, correct: boolean[], alpha: number): Vector {
  const check = new Guard('adaBoostReweight')
  check.within('weights', weights, (weight) => weight >= 0, 'a non-negative number')
  check.booleans('correct', correct)
  check.sameLength({ weights, correct })
  check.number('alpha', alpha)
  const exponents = correct.map((right) => (right ? -alpha : alpha))
  // Relative to the largest exponent in use, so that neither side overflows.
  const largest = exponents.reduce((most, e, i) => (weights[i]! > 0 ? Math.max(most, e) : most), -Infinity)
  const raised = weights.map((weight, i) => (weight === 0 ? 0 : weight * Math.exp(exponents[i]! - largest)))
  const total = sumOf(raised)
  if (total === 0) check.refuse('weights must have a total above 0', weights)
  return check.finite(raised.map((weight) => weight / total))
}

/**
 * One round of gradient boosting: a small step along what the new tree says.
 * F ← F + η h(x).
 * Two vectors of equal length, η ≥ 0; else RangeError. O(n).
 * Section 2.2; Friedman, Greedy Function Approximation (2001).
 * @example gradientBoostingUpdate([1, 2], [0.5, -1], 0.1) // => [1.05, 1.9]
 */
export function gradientBoostingUpdate(prediction: Vector, treeOutput: Vector, learningRate: number): Vector {
  const check = new Guard('gradientBoostingUpdate')
  check.paired({ prediction, treeOutput })
  check.nonNegative('learningRate', learningRate)
  return check.finite(combined(prediction, treeOutput, (f, h) => f + learningRate * h))
}
