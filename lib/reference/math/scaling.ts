import { centred, columnsOf, lengthOf, meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix } from '../types'

/**
 * Each column shifted to mean 0 and scaled to deviation 1.
 * z_ij = (x_ij − x̄_j)/σ_j, σ_j with ddof 0; a constant column becomes 0.
 * Rows are samples; RangeError if empty or ragged. O(N · D). Section 4.9.6; scikit-learn StandardScaler.
 * @example standardize([[1, 5], [3, 5]]) // => [[-1, 0], [1, 0]]
 */
export function standardize(X: Matrix): Matrix {
  const check = new Guard('standardize')
  check.matrix('X', X)
  const columns = columnsOf(X).map((column) => {
    const deviation = lengthOf(centred(column)) / Math.sqrt(column.length)
    // scikit-learn subtracts the mean as a double holds it; taking it more exactly would differ in the 9th digit at 1e8.
    const mean = meanOf(column)
    return column.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation))
  })
  return check.finite(columnsOf(columns))
}

/**
 * Each column stretched onto [0, 1].
 * x′_ij = (x_ij − min_j)/(max_j − min_j); a constant column becomes 0.
 * Rows are samples; RangeError if empty or ragged. O(N · D). Section 4.9.6; scikit-learn MinMaxScaler.
 * @example minMaxScale([[1, 5], [2, 5], [5, 5]]) // => [[0, 0], [0.25, 0], [1, 0]]
 */
export function minMaxScale(X: Matrix): Matrix {
  const check = new Guard('minMaxScale')
  check.matrix('X', X)
  const columns = columnsOf(X).map((column) => {
    const lowest = column.reduce((least, value) => Math.min(least, value))
    const range = column.reduce((most, value) => Math.max(most, value)) - lowest
    return column.map((value) => (range === 0 ? 0 : (value - lowest) / range))
  })
  return check.finite(columnsOf(columns))
}
