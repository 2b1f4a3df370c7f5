import { lengthOf, meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The support vector machine's loss: nothing beyond the margin, linear short of it.
 * L = (1/N) Σ_i max(0, 1 − y_i s_i).
 * Labels −1 or +1 and a score each, else RangeError. O(N). Sections 4.8 and 2.2; scikit-learn hinge_loss.
 * @example hingeLoss([1, -1], [0.5, -2]) // => 0.25
 */
export function hingeLoss(labels: Vector, scores: Vector): number {
  const check = new Guard('hingeLoss')
  check.within('labels', labels, (label) => label === 1 || label === -1, '-1 or 1')
  check.vector('scores', scores)
  check.sameLength({ labels, scores })
  return check.finite(meanOf(labels.map((label, i) => Math.max(0, 1 - label * scores[i]!))))
}

/**
 * Squared error near zero, absolute error beyond δ: an outlier pulls with a bounded force.
 * L = (1/N) Σ_i [½r² if |r| ≤ δ, else δ(|r| − ½δ)], r = y − ŷ; δ 1.
 * Two vectors of equal length, δ > 0; else RangeError. O(N). Section 4.8; torch huber_loss.
 * @example huberLoss([0, 0], [0.5, 3]) // => 1.3125
 */
export function huberLoss(yTrue: Vector, yPred: Vector, delta: number = 1): number {
  const check = new Guard('huberLoss')
  check.paired({ yTrue, yPred })
  check.positive('delta', delta)
  const losses = yTrue.map((y, i) => {
    const size = Math.abs(y - yPred[i]!)
    return size <= delta ? (size * size) / 2 : delta * (size - delta / 2)
  })
  return check.finite(meanOf(losses))
}

/**
 * Wants the positive nearer to the anchor than the negative by at least a margin.
 * L = max(0, ‖a − p‖ − ‖a − n‖ + margin), Euclidean; margin 1.
 * Three vectors of equal length, margin ≥ 0; else RangeError. O(d).
 * Section 4.8; torch triplet_margin_loss without its 1e-6.
 * @example tripletLoss([0, 0], [3, 4], [6, 8], 5.5) // => 0.5
 */
export function tripletLoss(anchor: Vector, positive: Vector, negative: Vector, margin: number = 1): number {
  const check = new Guard('tripletLoss')
  check.paired({ anchor, positive, negative })
  check.nonNegative('margin', margin)
  const distance = (other: Vector): number => lengthOf(anchor.map((value, i) => value - other[i]!))
  return check.finite(Math.max(0, distance(positive) - distance(negative) + margin))
}
