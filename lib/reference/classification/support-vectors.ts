import { dotOf, lengthOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The signed score of a linear support vector machine; its sign is the class.
 * f(x) = wᵀx + b.
 * Two vectors of equal length, else RangeError. O(d). Section 2.2; scikit-learn LinearSVC.decision_function.
 * @example svmDecision([1, 2], [3, -1], 0.5) // => 1.5
 */
export function svmDecision(x: Vector, weights: Vector, intercept: number): number {
  const check = new Guard('svmDecision')
  check.paired({ x, weights })
  check.number('intercept', intercept)
  return check.finite(dotOf(x, weights) + intercept)
}

/**
 * The width of the street between the two margins.
 * margin = 2 / ‖w‖.
 * Weights that are not all 0, else RangeError. O(d). Section 2.2; Cortes and Vapnik, Support-Vector Networks (1995).
 * @example svmMarginWidth([3, 4]) // => 0.4
 */
export function svmMarginWidth(weights: Vector): number {
  const check = new Guard('svmMarginWidth')
  check.vector('weights', weights)
  const length = lengthOf(weights)
  if (length === 0) check.refuse('weights must not be the zero vector', weights)
  return check.finite(2 / length)
}
