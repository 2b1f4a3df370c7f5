import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The value a leaf of XGBoost gives: the minimum of the second-order approximation of its loss.
 * w = −G/(H + λ), with G = Σ g_i and H = Σ h_i.
 * Two vectors of equal length, λ ≥ 0; RangeError where H + λ is not positive. O(n).
 * Section 2.2; Chen and Guestrin, XGBoost (2016), equation 5.
 * @example xgboostLeafWeight([1, 2], [1, 1], 1) // => -1
 */
export function xgboostLeafWeight(gradients: Vector, hessians: Vector, lambda: number): number {
  const check = new Guard('xgboostLeafWeight')
  check.paired({ gradients, hessians })
  check.nonNegative('lambda', lambda)
  const curvature = sumOf(hessians) + lambda
  if (curvature <= 0) check.refuse('the sum of hessians plus lambda must be positive', curvature)
  return check.finite((0 - sumOf(gradients)) / curvature)
}

/**
 * What XGBoost gains by splitting a leaf.
 * Gain = ½[G_L²/(H_L + λ) + G_R²/(H_R + λ) − (G_L + G_R)²/(H_L + H_R + λ)] − γ.
 * λ and γ ≥ 0; RangeError where an H + λ is not positive. O(1).
 * Section 2.2; Chen and Guestrin, XGBoost (2016), equation 7.
 * @example xgboostSplitGain(-4, 1, 4, 1, 1, 2) // => 6
 */
export function xgboostSplitGain(
  gradLeft: number,
  hessLeft: number,
  gradRight: number,
  hessRight: number,
  lambda: number,
  gamma: number,
): number {
  const check = new Guard('xgboostSplitGain')
  check.numbers({ gradLeft, hessLeft, gradRight, hessRight })
  check.allNonNegative({ lambda, gamma })
  const score = (gradient: number, hessian: number): number => {
    if (hessian + lambda <= 0) check.refuse('each hessian plus lambda must be positive', hessian + lambda)
    return (gradient * gradient) / (hessian + lambda)
  }
  const drop =
    score(gradLeft, hessLeft) + score(gradRight, hessRight) - score(gradLeft + gradRight, hessLeft + hessRight)
  return check.finite(drop / 2 - gamma)
}
