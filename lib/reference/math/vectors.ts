import { combined, dotOf, lengthOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * The inner product: how far two vectors point the same way, times their lengths.
 * a·b = Σ_i a_i b_i.
 * Two vectors of equal length, else RangeError. O(n), compensated summation. Section 3.2.2; numpy.dot.
 * @example dot([1, 2, 3], [4, 5, 6]) // => 32
 */
export function dot(a: Vector, b: Vector): number {
  const check = new Guard('dot')
  check.paired({ a, b })
  return check.finite(dotOf(a, b))
}

/**
 * The length of a vector.
 * ‖x‖₂ = √Σx_i² (order 2), ‖x‖₁ = Σ|x_i| (order 1), ‖x‖_∞ = max |x_i| (order Infinity); order 2.
 * A vector; RangeError for any other order. O(n), without overflow of the squares. Section 4.4; numpy.linalg.norm.
 * @example norm([3, 4]) // => 5
 */
export function norm(x: Vector, order: number = 2): number {
  const check = new Guard('norm')
  check.vector('x', x)
  if (order === 2) return check.finite(lengthOf(x))
  const sizes = x.map(Math.abs)
  if (order === 1) return check.finite(sumOf(sizes))
  if (order === Infinity) return sizes.reduce((largest, size) => Math.max(largest, size))
  return check.refuse('order must be 1, 2 or Infinity', order)
}

/**
 * The sum of two vectors, entry by entry.
 * (a + b)_i = a_i + b_i.
 * Two vectors of equal length, else RangeError. O(n). Section 4.5; numpy.add.
 * @example add([1, 2], [10, 20]) // => [11, 22]
 */
export function add(a: Vector, b: Vector): Vector {
  const check = new Guard('add')
  check.paired({ a, b })
  return check.finite(combined(a, b, (x, y) => x + y))
}

/**
 * The difference of two vectors, entry by entry.
 * (a − b)_i = a_i − b_i.
 * Two vectors of equal length, else RangeError. O(n). Section 2.1; numpy.subtract.
 * @example subtract([10, 20], [1, 2]) // => [9, 18]
 */
export function subtract(a: Vector, b: Vector): Vector {
  const check = new Guard('subtract')
  check.paired({ a, b })
  return check.finite(combined(a, b, (x, y) => x - y))
}

/**
 * A vector times a number.
 * (cx)_i = c · x_i.
 * A vector and a finite number, else RangeError. O(n). Section 4.9.1; numpy.multiply.
 * @example scale([1, -2], 3) // => [3, -6]
 */
export function scale(x: Vector, factor: number): Vector {
  const check = new Guard('scale')
  check.vector('x', x)
  check.number('factor', factor)
  return check.finite(x.map((value) => factor * value))
}

/**
 * The product of two vectors entry by entry, as gates apply it.
 * (a ⊙ b)_i = a_i · b_i.
 * Two vectors of equal length, else RangeError. O(n). Section 3.4.3; numpy.multiply.
 * @example hadamard([1, 2, 3], [4, 5, 6]) // => [4, 10, 18]
 */
export function hadamard(a: Vector, b: Vector): Vector {
  const check = new Guard('hadamard')
  check.paired({ a, b })
  return check.finite(combined(a, b, (x, y) => x * y))
}

/**
 * Every entry of one vector times every entry of another: the matrix of rank one.
 * (abᵀ)_ij = a_i b_j; rows as a, columns as b.
 * Two vectors, else RangeError. O(nm). Section 3.2.3; numpy.outer.
 * @example outer([1, 2], [3, 4]) // => [[3, 4], [6, 8]]
 */
export function outer(a: Vector, b: Vector): Matrix {
  const check = new Guard('outer')
  check.vectors({ a, b })
  check.room(a.length * b.length)
  return check.finite(a.map((x) => b.map((y) => x * y)))
}

/**
 * Equally spaced numbers, both ends included.
 * x_i = start + i(stop − start)/(count − 1); count 1 gives [start].
 * count is an integer from 1, else RangeError. O(count). Section 5.3; numpy.linspace.
 * @example linspace(0, 1, 5) // => [0, 0.25, 0.5, 0.75, 1]
 */
export function linspace(start: number, stop: number, count: number): Vector {
  const check = new Guard('linspace')
  check.numbers({ start, stop })
  check.size('count', count)
  check.room(count)
  const last = count - 1
  const at = (i: number): number => (i === last ? stop : start + ((stop - start) * i) / last)
  return check.finite(count === 1 ? [start] : Array.from({ length: count }, (_, i) => at(i)))
}
