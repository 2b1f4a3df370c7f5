import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The index, from 0, of the largest entry; the first of equals.
 * i* = argmax_i x_i.
 * A vector, else RangeError. O(n). Section 2.2; numpy.argmax.
 * @example argmax([3, 7, 7]) // => 1
 */
export function argmax(x: Vector): number {
  new Guard('argmax').vector('x', x)
  return x.reduce((best, value, i) => (value > x[best]! ? i : best), 0)
}

/**
 * The index, from 0, of the smallest entry; the first of equals.
 * i* = argmin_i x_i.
 * A vector, else RangeError. O(n). Section 2.3; numpy.argmin.
 * @example argmin([3, 1, 1]) // => 1
 */
export function argmin(x: Vector): number {
  new Guard('argmin').vector('x', x)
  return x.reduce((best, value, i) => (value < x[best]! ? i : best), 0)
}

/**
 * A label as a vector with a single 1.
 * e_k = 1 for k = label, else 0.
 * A label from 0 to classes − 1, else RangeError. O(classes). Section 4.8; torch one_hot.
 * @example oneHot(2, 4) // => [0, 0, 1, 0]
 */
export function oneHot(label: number, classes: number): Vector {
  const check = new Guard('oneHot')
  check.size('classes', classes)
  check.integer('label', label, 0, classes - 1)
  check.room(classes)
  return Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0))
}
