import { logJoint } from '../core/gaussian'
import { logSumExpOf, softmaxOf } from '../core/softmax'
import { centred, columnsOf, dotOf, meanOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Tensor3, Vector } from '../types'

/**
 * The E step of a Gaussian mixture: how much of each sample each component answers for.
 * r_ik = π_k N(x_i; μ_k, Σ_k) / Σ_j π_j N(x_i; μ_j, Σ_j), with logarithms and Cholesky factors.
 * X is N × D, K weights in [0, 1], means K × D, covariances K × D × D positive definite; gives N × K; else RangeError.
 * O(N · K · D² + K · D³). Section 2.3; scikit-learn GaussianMixture.predict_proba.
 * @example gaussianMixtureResponsibilities([[0]], [0.25, 0.75], [[-1], [1]], [[[1]], [[1]]]) // => [[0.25, 0.75]]
 */
export function gaussianMixtureResponsibilities(
  X: Matrix,
  weights: Vector,
  means: Matrix,
  covariances: Tensor3,
): Matrix {
  const check = new Guard('gaussianMixtureResponsibilities')
  const joint = logJoint(check, X, weights, means, covariances)
  return check.finite(joint.map((row) => softmaxOf(row)))
}

/**
 * The M step of a Gaussian mixture: weighted shares, means and covariances (dividing by n_k).
 * n_k = Σ_i r_ik, π_k = n_k/N, μ_k = Σ_i r_ik x_i/n_k, Σ_k = Σ_i r_ik (x_i − μ_k)(x_i − μ_k)ᵀ/n_k.
 * X is N × D, responsibilities N × K in [0, 1]; RangeError else, and for a component with none. O(N · K · D²).
 * Section 2.3; scikit-learn GaussianMixture with reg_covar 0.
 * @example gaussianMixtureMaximization([[0], [2]], [[1], [1]]) // => { "weights": [1], "means": [[1]], "covariances": [[[1]]] }
 */
export function gaussianMixtureMaximization(
  X: Matrix,
  responsibilities: Matrix,
): { weights: Vector; means: Matrix; covariances: Tensor3 } {
  const check = new Guard('gaussianMixtureMaximization')
  check.matrix('X', X)
  check.allWithin('responsibilities', responsibilities, (r) => r >= 0 && r <= 1, 'a number from 0 to 1')
  check.sameLength({ X, responsibilities })
  check.room(responsibilities[0]!.length * X[0]!.length ** 2)
  const middles = columnsOf(X).map(meanOf)
  const columns = columnsOf(X).map(centred)
  const components = columnsOf(responsibilities).map((shares, k) => {
    const size = sumOf(shares)
    if (size === 0) check.refuse(`component ${k} must answer for something`, shares)
    // From the overall mean, so that the digits of the spread are not lost in a large mean.
    const shift = columns.map((column) => dotOf(shares, column) / size)
    const apart = columns.map((column, d) => column.map((value) => value - shift[d]!))
    const weighted = apart.map((column) => column.map((value, i) => shares[i]! * value))
    const mean = middles.map((middle, d) => middle + shift[d]!)
    return { size, mean, covariance: weighted.map((a) => apart.map((b) => dotOf(a, b) / size)) }
  })
  return check.finite({
    weights: components.map(({ size }) => size / X.length),
    means: components.map(({ mean }) => mean),
    covariances: components.map(({ covariance }) => covariance),
  })
}

/**
 * How well a Gaussian mixture explains the data, in nats and in total: what EM never lowers.
 * ln L = Σ_i ln Σ_k π_k N(x_i; μ_k, Σ_k).
 * Arguments as in gaussianMixtureResponsibilities, else RangeError. O(N · K · D² + K · D³).
 * Section 2.3; scikit-learn GaussianMixture.score_samples.
 * @example gaussianMixtureLogLikelihood([[0]], [1], [[0]], [[[1]]]) // => -0.9189385332046727
 */
export function gaussianMixtureLogLikelihood(X: Matrix, weights: Vector, means: Matrix, covariances: Tensor3): number {
  const check = new Guard('gaussianMixtureLogLikelihood')
  return check.finite(sumOf(logJoint(check, X, weights, means, covariances).map(logSumExpOf)))
}
