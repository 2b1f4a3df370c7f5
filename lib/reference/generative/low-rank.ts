import { product } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix } from '../types'

/**
 * How many numbers a low-rank adapter learns beside a frozen matrix.
 * P = r(rows + columns), instead of rows · columns.
 * Integers from 1, else RangeError. O(1). Sections 4.13 and 7; Hu et al., LoRA (2021), section 4.1.
 * @example loraParameterCount(4096, 4096, 8) // => 65536
 */
export function loraParameterCount(rows: number, columns: number, rank: number): number {
  const check = new Guard('loraParameterCount')
  check.sizes({ rows, columns, rank })
  return check.finite(rank * (rows + columns))
}

/**
 * A frozen matrix with its adapter folded in.
 * W′ = W + (α/r) B A, r being the rank.
 * W is rows × columns, A is r × columns, B is rows × r; else RangeError. O(rows · columns · r).
 * Sections 4.13 and 7; Hu et al., LoRA (2021), section 4.1.
 * @example loraMerge([[1, 0], [0, 1]], [[1, 2]], [[3], [4]], 2) // => [[7, 12], [8, 17]]
 */
export function loraMerge(weights: Matrix, a: Matrix, b: Matrix, alpha: number): Matrix {
  const check = new Guard('loraMerge')
  check.matrices({ weights, a, b })
  check.length('a[0]', a[0]!, weights[0]!.length, 'one for each column of weights')
  check.length('b', b, weights.length, 'one row for each row of weights')
  check.length('b[0]', b[0]!, a.length, 'one for each row of a')
  check.number('alpha', alpha)
  const change = product(b, a)
  return check.finite(weights.map((row, i) => row.map((value, j) => value + (alpha / a.length) * change[i]![j]!)))
}
