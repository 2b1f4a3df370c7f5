import { softplusOf } from '../core/activation-scalars'
import { meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The mean surprise, in nats, at what happened when p was the stated probability of class 1.
 * BCE = −(1/N) Σ_i [y_i ln p_i + (1 − y_i) ln(1 − p_i)].
 * Targets in [0, 1] (0 and 1, or smoothed), probabilities strictly inside (0, 1); else RangeError. O(N).
 * Section 4.8; torch binary_cross_entropy.
 * @example binaryCrossEntropy([1, 0], [0.8, 0.4]) // => 0.3669845875401002
 */
export function binaryCrossEntropy(yTrue: Vector, probabilities: Vector): number {
  const check = new Guard('binaryCrossEntropy')
  check.probabilities('yTrue', yTrue)
  check.within('probabilities', probabilities, (p) => p > 0 && p < 1, 'a number strictly between 0 and 1')
  check.sameLength({ yTrue, probabilities })
  const surprise = (y: number, p: number): number => -y * Math.log(p) - (1 - y) * Math.log1p(-p)
  return check.finite(meanOf(yTrue.map((y, i) => surprise(y, probabilities[i]!))))
}

/**
 * Binary cross-entropy straight from logits, which neither overflows nor takes the logarithm of 0.
 * BCE = (1/N) Σ_i [softplus(z_i) − y_i z_i], which is the binary cross-entropy of σ(z).
 * Targets in [0, 1], a finite logit each; else RangeError. O(N).
 * Section 4.8; torch binary_cross_entropy_with_logits.
 * @example binaryCrossEntropyWithLogits([1, 0], [800, 0]) // => 0.34657359027997264
 */
export function binaryCrossEntropyWithLogits(yTrue: Vector, logits: Vector): number {
  const check = new Guard('binaryCrossEntropyWithLogits')
  check.probabilities('yTrue', yTrue)
  check.vector('logits', logits)
  check.sameLength({ yTrue, logits })
  // softplus(z) − yz as a mean of softplus(−z) and softplus(z): both terms positive, nothing cancels.
  const surprise = (y: number, z: number): number => y * softplusOf(-z) + (1 - y) * softplusOf(z)
  return check.finite(meanOf(yTrue.map((y, i) => surprise(y, logits[i]!))))
}

/**
 * Cross-entropy that all but ignores samples already classified well.
 * FL = −(1/N) Σ_i (1 − p_t)^γ ln p_t, with p_t = p for class 1 and 1 − p for class 0; γ 2, no class weight α.
 * Labels 0 or 1, probabilities strictly inside (0, 1), γ ≥ 0 (0 is cross-entropy); else RangeError. O(N).
 * Section 4.8; Lin et al., Focal Loss for Dense Object Detection (2017), equation 4.
 * @example focalLoss([1, 0], [0.5, 0.5]) // => 0.17328679513998632
 */
export function focalLoss(yTrue: Vector, probabilities: Vector, gamma: number = 2): number {
  const check = new Guard('focalLoss')
  check.binaryLabels('yTrue', yTrue)
  check.within('probabilities', probabilities, (p) => p > 0 && p < 1, 'a number strictly between 0 and 1')
  check.sameLength({ yTrue, probabilities })
  check.nonNegative('gamma', gamma)
  const losses = yTrue.map((label, i) => {
    const p = probabilities[i]!
    return label === 1 ? -((1 - p) ** gamma) * Math.log(p) : -(p ** gamma) * Math.log1p(-p)
  })
  return check.finite(meanOf(losses))
}
