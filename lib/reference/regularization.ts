import { combined, lengthOf, squaresOf, sumOf } from './core/sums'
import { Guard } from './guards'
import type { Vector } from './types'

/**
 * Inverted dropout: what is kept is scaled up, so that the expected value stays.
 * y_i = x_i · keep_i / (1 − rate).
 * x and a mask of 0 and 1 of equal length, rate in [0, 1); else RangeError. O(n). Section 4.4; torch dropout.
 * @example dropout([1, 2, 3], [1, 0, 1], 0.5) // => [2, 0, 6]
 */
export function dropout(x: Vector, keep: Vector, rate: number): Vector {
  const check = new Guard('dropout')
  check.vector('x', x)
  check.within('keep', keep, (bit) => bit === 0 || bit === 1, '0 or 1')
  check.sameLength({ x, keep })
  check.fraction('rate', rate)
  if (rate === 1) check.refuse('rate must be below 1', rate)
  return check.finite(combined(x, keep, (value, bit) => (bit === 1 ? value / (1 - rate) : 0)))
}

/**
 * The lasso's penalty, which drives weights to exactly 0.
 * Ω = λ Σ_i |w_i|.
 * λ ≥ 0, else RangeError. O(n).
 * Section 4.4; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2009), section 3.4.2.
 * @example l1Penalty([1, -2], 0.5) // => 1.5
 */
export function l1Penalty(weights: Vector, lambda: number): number {
  const check = new Guard('l1Penalty')
  check.vector('weights', weights)
  check.nonNegative('lambda', lambda)
  return check.finite(lambda * sumOf(weights.map(Math.abs)))
}

/**
 * The ridge penalty, which shrinks large weights most; without the ½ that some texts put in front.
 * Ω = λ Σ_i w_i².
 * λ ≥ 0, else RangeError. O(n).
 * Section 4.4; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2009), section 3.4.1.
 * @example l2Penalty([1, -2], 0.5) // => 2.5
 */
export function l2Penalty(weights: Vector, lambda: number): number {
  const check = new Guard('l2Penalty')
  check.vector('weights', weights)
  check.nonNegative('lambda', lambda)
  return check.finite(lambda * squaresOf(weights))
}

/**
 * A mixture of the two: l1Ratio 1 is the lasso, 0 half the ridge penalty.
 * Ω = λ(r Σ_i |w_i| + (1 − r)/2 Σ_i w_i²).
 * λ ≥ 0, r in [0, 1]; else RangeError. O(n). Section 4.4; scikit-learn ElasticNet.
 * @example elasticNetPenalty([1, -2], 2, 0.5) // => 5.5
 */
export function elasticNetPenalty(weights: Vector, lambda: number, l1Ratio: number): number {
  const check = new Guard('elasticNetPenalty')
  check.vector('weights', weights)
  check.nonNegative('lambda', lambda)
  check.fraction('l1Ratio', l1Ratio)
  const mixed = l1Ratio * sumOf(weights.map(Math.abs)) + ((1 - l1Ratio) / 2) * squaresOf(weights)
  return check.finite(lambda * mixed)
}

/**
 * A target that leaves some doubt: part of its mass goes to all classes alike.
 * t′_k = (1 − ε)t_k + ε/K.
 * A vector of probabilities, ε in [0, 1]; else RangeError. O(K). Section 4.4; torch cross_entropy(label_smoothing=ε).
 * @example labelSmoothing([0, 1, 0, 0], 0.5) // => [0.125, 0.625, 0.125, 0.125]
 */
export function labelSmoothing(target: Vector, epsilon: number): Vector {
  const check = new Guard('labelSmoothing')
  check.probabilities('target', target)
  check.fraction('epsilon', epsilon)
  return check.finite(target.map((t) => (1 - epsilon) * t + epsilon / target.length))
}

/**
 * Weights pulled back onto a ball: their direction stays, their length is at most the limit.
 * w ← w · min(1, limit/‖w‖).
 * limit > 0, else RangeError. O(n). Section 4.4; torch renorm.
 * @example maxNormConstraint([6, 8], 5) // => [3, 4]
 */
export function maxNormConstraint(weights: Vector, limit: number): Vector {
  const check = new Guard('maxNormConstraint')
  check.vector('weights', weights)
  check.positive('limit', limit)
  const length = lengthOf(weights)
  return check.finite(length <= limit ? [...weights] : weights.map((weight) => weight * (limit / length)))
}

/**
 * A training sample between two others; the targets are mixed with the same λ.
 * x̃ = λa + (1 − λ)b.
 * Two vectors of equal length, λ in [0, 1]; else RangeError. O(n). Section 4.4; torch.lerp(b, a, λ).
 * @example mixup([1, 0], [3, 4], 0.25) // => [2.5, 3]
 */
export function mixup(a: Vector, b: Vector, lambda: number): Vector {
  const check = new Guard('mixup')
  check.paired({ a, b })
  check.fraction('lambda', lambda)
  return check.finite(combined(a, b, (x, y) => lambda * x + (1 - lambda) * y))
}
