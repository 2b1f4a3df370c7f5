import { centred, columnsOf, squaresOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * The columns worth keeping: those that vary.
 * J = {j : Var(x_j) > threshold}, with ddof 0; [] where none does.
 * Rows are samples, threshold ≥ 0; gives column indices from 0; else RangeError. O(N · D).
 * Section 2.4; scikit-learn VarianceThreshold.
 * @example varianceThreshold([[0, 0, 7], [2, 9, 7]], 0) // => [0, 1]
 */
export function varianceThreshold(X: Matrix, threshold: number): Vector {
  const check = new Guard('varianceThreshold')
  check.matrix('X', X)
  check.nonNegative('threshold', threshold)
  const variances = check.finite(columnsOf(X).map((column) => squaresOf(centred(column)) / X.length))
  return variances.flatMap((variance, j) => (variance > threshold ? [j] : []))
}

/**
 * How much one variable says about another; 0 where they are independent.
 * I = Σ_ij p_ij log_b(p_ij/(p_i p_j)); base b 2, so in bits.
 * Joint counts or probabilities (they are normalised), ≥ 0 with a positive total, b positive and not 1; else RangeError.
 * O(rows · columns). Section 2.4; scikit-learn mutual_info_score.
 * @example mutualInformation([[1, 0], [0, 1]]) // => 1
 */
export function mutualInformation(joint: Matrix, base: number = 2): number {
  const check = new Guard('mutualInformation')
  check.allWithin('joint', joint, (count) => count >= 0, 'a non-negative number')
  check.positive('base', base)
  if (base === 1) check.refuse('base must not be 1', base)
  const total = check.finite(sumOf(joint.flat()))
  if (total === 0) check.refuse('joint must have a total above 0', joint)
  const rows = joint.map((row) => sumOf(row) / total)
  const columns = columnsOf(joint).map((column) => sumOf(column) / total)
  const terms = joint.flatMap((row, i) =>
    row.map((count, j) => {
      const p = count / total
      return p === 0 ? 0 : p * Math.log(p / rows[i]! / columns[j]!)
    }),
  )
  return check.finite(sumOf(terms) / Math.log(base))
}
