import { principalComponents } from '../core/principal-components'
import { centred, lengthOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * How heavy the tails are: 0 for a normal distribution, negative for a flatter one. ICA looks for the extremes.
 * κ = (1/N) Σ (x_i − x̄)⁴ / σ⁴ − 3, with ddof 0.
 * A vector that is not constant, else RangeError. O(N). Section 2.4; scipy.stats.kurtosis.
 * @example excessKurtosis([-1, 1]) // => -2
 */
export function excessKurtosis(x: Vector): number {
  const check = new Guard('excessKurtosis')
  check.vector('x', x)
  const differences = centred(x)
  const deviation = lengthOf(differences) / Math.sqrt(x.length)
  if (deviation === 0) check.refuse('x must not be constant', x)
  let total = 0
  for (let i = 0; i < x.length; i += 1) {
    const z = differences[i]! / deviation
    total += z * z * z * z
  }
  return check.finite(total / x.length - 3)
}

/**
 * PCA whitening: uncorrelated columns of variance 1, where ICA starts.
 * z_k = scores_k / √variance_k of pca(X), ddof 1; so the covariance becomes the identity, and signs follow pca.
 * Rows are samples, more than columns; RangeError where a component has no variance. O(N · D²).
 * Section 2.4; scikit-learn PCA(whiten=True).
 * @example whiten([[1], [2], [3]]) // => [[-1], [0], [1]]
 */
export function whiten(X: Matrix): Matrix {
  const check = new Guard('whiten')
  check.matrix('X', X)
  if (X.length < 2) check.refuse('X must have at least 2 rows', X.length)
  check.room(X[0]!.length ** 2)
  const { scores, variances } = principalComponents(X)
  const deviations = variances.map(Math.sqrt)
  const smallest = Math.max(X.length, X[0]!.length) * Number.EPSILON * deviations[0]!
  if (deviations.some((deviation) => deviation <= smallest)) {
    check.refuse('every component of X must vary', deviations)
  }
  return check.finite(scores.map((row) => row.map((value, k) => value / deviations[k]!)))
}
