import { columnsOf, product, timesVector } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * Rows become columns.
 * (Aᵀ)_ij = A_ji.
 * A matrix; RangeError if empty or ragged. O(nm). Section 3.5.2; numpy.transpose.
 * @example transpose([[1, 2, 3], [4, 5, 6]]) // => [[1, 4], [2, 5], [3, 6]]
 */
export function transpose(a: Matrix): Matrix {
  const check = new Guard('transpose')
  check.matrix('a', a)
  return columnsOf(a)
}

/**
 * The matrix product: each row of a with each column of b.
 * (AB)_ij = Σ_k A_ik B_kj.
 * a is n × k and b k × m, gives n × m; RangeError if the inner sizes differ. O(nkm). Section 3.5.2; numpy.matmul.
 * @example matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]) // => [[19, 22], [43, 50]]
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const check = new Guard('matmul')
  check.matrix('a', a)
  check.matrix('b', b)
  check.length('b', b, a[0]!.length, 'one row for each column of a')
  check.room(a.length * b[0]!.length)
  return check.finite(product(a, b))
}

/**
 * A matrix times a vector: each row with the vector.
 * (Ax)_i = Σ_j A_ij x_j.
 * a is n × m and x has m entries, gives n; else RangeError. O(nm). Section 4.1.1; numpy.matmul.
 * @example matvec([[1, 2], [3, 4]], [1, -1]) // => [-1, -1]
 */
export function matvec(a: Matrix, x: Vector): Vector {
  const check = new Guard('matvec')
  check.matrix('a', a)
  check.vector('x', x)
  check.length('x', x, a[0]!.length, 'one entry for each column of a')
  return check.finite(timesVector(a, x))
}
