import type { Guard } from '../guards'
import type { Matrix, Tensor3, Vector } from '../types'
import { cholesky, solveLower } from './cholesky'
import { factorize } from './lu'
import { squaresOf, sumOf } from './sums'

/** ln of a Gaussian density whose covariance is LLᵀ. */
function logGaussian(x: Vector, mean: Vector, lower: Matrix): number {
  const whitened = solveLower(
    lower,
    x.map((value, d) => value - mean[d]!),
  )
  const logDeterminant = 2 * sumOf(lower.map((row, d) => Math.log(row[d]!)))
  return -(x.length * Math.log(2 * Math.PI) + logDeterminant + squaresOf(whitened)) / 2
}

/** ln(weight_k · density_k(x_i)) for every sample and component; refuses what is no mixture. */
export function logJoint(check: Guard, X: Matrix, weights: Vector, means: Matrix, covariances: Tensor3): Matrix {
  check.matrices({ X, means })
  check.probabilities('weights', weights)
  check.tensor('covariances', covariances)
  check.sameLength({ weights, means, covariances })
  const size = X[0]!.length
  check.length('means[0]', means[0]!, size, 'one for each column of X')
  check.length('covariances[0]', covariances[0]!, size, 'one for each column of X')
  if (weights.every((weight) => weight === 0)) check.refuse('some weight must be above 0', weights)
  const factors = covariances.map((covariance, k) => {
    check.symmetric(`covariances[${k}]`, covariance)
    const lower = factorize(covariance) && cholesky(covariance)
    return lower ?? check.refuse(`covariances[${k}] must be positive definite`, covariance)
  })
  return X.map((x) => weights.map((weight, k) => Math.log(weight) + logGaussian(x, means[k]!, factors[k]!)))
}
