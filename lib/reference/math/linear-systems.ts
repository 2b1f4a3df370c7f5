import { symmetricEigen } from '../core/eigen'
import { factorize, solveFactored } from '../core/lu'
import { columnsOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * The factor by which a square matrix scales volume; 0 where it flattens it.
 * det A = ± Π u_ii of PA = LU.
 * A square matrix, else RangeError. O(n³). Section 2.4; numpy.linalg.det, except that an exactly singular matrix
 * gives exactly 0.
 * @example determinant([[1, 2], [3, 4]]) // => -2
 */
export function determinant(a: Matrix): number {
  const check = new Guard('determinant')
  check.square('a', a)
  const factors = factorize(a)
  return check.finite(factors ? factors.lu.reduce((total, row, i) => total * row[i]!, factors.sign) : 0)
}

/**
 * The matrix that undoes a matrix.
 * A⁻¹A = AA⁻¹ = I.
 * A square matrix; RangeError where it is exactly singular. O(n³). Section 2.1; numpy.linalg.inv.
 * @example inverse([[2, 0], [0, 4]]) // => [[0.5, 0], [0, 0.25]]
 */
export function inverse(a: Matrix): Matrix {
  const check = new Guard('inverse')
  check.square('a', a)
  const factors = factorize(a) ?? check.refuse('a must not be singular', a)
  const identity = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)))
  return check.finiteMatrix(columnsOf(identity.map((column) => solveFactored(factors, column))))
}

/**
 * The solution of a system of linear equations.
 * x = A⁻¹b, so that Ax = b.
 * A square n × n, b with n entries; RangeError where A is exactly singular. O(n³). Section 2.1; numpy.linalg.solve.
 * @example solveLinear([[2, 1], [1, 3]], [3, 4]) // => [1, 1]
 */
export function solveLinear(a: Matrix, b: Vector): Vector {
  const check = new Guard('solveLinear')
  check.square('a', a)
  check.vector('b', b)
  check.length('b', b, a.length, 'one entry for each row of a')
  const factors = factorize(a) ?? check.refuse('a must not be singular', a)
  return check.finite(solveFactored(factors, b))
}

/**
 * The directions a symmetric matrix only stretches, and by how much.
 * A v_i = λ_i v_i, v_i of length 1, λ_1 ≥ λ_2 ≥ …; vectors[i] belongs to values[i], its largest entry positive (of
 * entries equal in size, the first).
 * A symmetric matrix, else RangeError. O(n³). Section 2.4; numpy.linalg.eigh.
 * @example eigenSymmetric([[3, 0], [0, 5]]) // => { "values": [5, 3], "vectors": [[0, 1], [1, 0]] }
 */
export function eigenSymmetric(a: Matrix): { values: Vector; vectors: Matrix } {
  const check = new Guard('eigenSymmetric')
  check.symmetric('a', a)
  return check.finite(symmetricEigen(a))
}
