import { lengthOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/** 1 inside the ball; relative, so that a direction of length 0 needs no division. */
function shrinkage(length: number, most: number): number {
  return length <= most ? 1 : most / length
}

/**
 * Every entry cut to a range; the direction may change.
 * g_i ← min(max(g_i, −limit), limit).
 * limit > 0, else RangeError. O(n). Section 4.12; torch clamp.
 * @example clipByValue([-3, 0.5, 2], 1) // => [-1, 0.5, 1]
 */
export function clipByValue(gradient: Vector, limit: number): Vector {
  const check = new Guard('clipByValue')
  check.vector('gradient', gradient)
  check.positive('limit', limit)
  return gradient.map((value) => Math.min(Math.max(value, -limit), limit))
}

/**
 * A gradient shortened to a largest length; its direction stays.
 * g ← g · min(1, maxNorm/‖g‖₂).
 * maxNorm > 0, else RangeError. O(n). Section 4.12; torch clip_grad_norm_ without its 1e-6.
 * @example clipByNorm([6, 8], 5) // => [3, 4]
 */
export function clipByNorm(gradient: Vector, maxNorm: number): Vector {
  const check = new Guard('clipByNorm')
  check.vector('gradient', gradient)
  check.positive('maxNorm', maxNorm)
  const factor = shrinkage(lengthOf(gradient), maxNorm)
  return check.finite(gradient.map((value) => value * factor))
}

/**
 * The gradients of all parameters shortened together, so that their proportions stay.
 * g_l ← g_l · min(1, maxNorm/√Σ_l ‖g_l‖²).
 * One row a parameter group, rows may differ in length, maxNorm > 0; else RangeError. O(n).
 * Section 4.12; torch clip_grad_norm_ without its 1e-6.
 * @example clipByGlobalNorm([[6], [0, 8]], 5) // => [[3], [0, 4]]
 */
export function clipByGlobalNorm(gradients: Matrix, maxNorm: number): Matrix {
  const check = new Guard('clipByGlobalNorm')
  check.raggedMatrix('gradients', gradients)
  check.positive('maxNorm', maxNorm)
  const factor = shrinkage(lengthOf(gradients.flat()), maxNorm)
  return check.finite(gradients.map((row) => row.map((value) => value * factor)))
}
