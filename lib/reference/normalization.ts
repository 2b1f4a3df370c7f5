import { normalized } from './core/normalize'
import { columnsOf, lengthOf } from './core/sums'
import { Guard } from './guards'
import type { Matrix, Vector } from './types'

/**
 * Batch normalisation while training: every feature over the samples of the batch.
 * y_ij = γ_j (x_ij − μ_j)/√(σ²_j + ε) + β_j, with the batch's mean and its variance with ddof 0; ε 1e-5.
 * X is N × D (rows are samples), γ and β have D entries, ε ≥ 0; else RangeError. O(N · D).
 * Section 4.3; torch batch_norm(training=True).
 * @example batchNorm([[1], [3]], [2], [1], 0) // => [[-1], [3]]
 */
export function batchNorm(X: Matrix, gamma: Vector, beta: Vector, epsilon: number = 1e-5): Matrix {
  const check = new Guard('batchNorm')
  check.matrix('X', X)
  check.vectors({ gamma, beta })
  check.length('gamma', gamma, X[0]!.length, 'one for each column of X')
  check.length('beta', beta, X[0]!.length, 'one for each column of X')
  check.nonNegative('epsilon', epsilon)
  const columns = columnsOf(X).map((column, j) =>
    normalized(column, epsilon).map((value) => gamma[j]! * value + beta[j]!),
  )
  return check.finite(columnsOf(columns))
}

/**
 * Batch normalisation at inference: one sample, with the statistics gathered in training.
 * y_j = γ_j (x_j − μ_j)/√(σ²_j + ε) + β_j, with the running mean and variance; ε 1e-5.
 * Five vectors of equal length, variances and ε ≥ 0; RangeError else, and where variance + ε is 0. O(D).
 * Section 4.3; torch batch_norm(training=False).
 * @example batchNormInference([3], [1], [4], [2], [1], 0) // => [3]
 */
export function batchNormInference(
  x: Vector,
  runningMean: Vector,
  runningVariance: Vector,
  gamma: Vector,
  beta: Vector,
  epsilon: number = 1e-5,
): Vector {
  const check = new Guard('batchNormInference')
  check.paired({ x, runningMean, runningVariance, gamma, beta })
  check.within('runningVariance', runningVariance, (variance) => variance >= 0, 'a non-negative number')
  check.nonNegative('epsilon', epsilon)
  return check.finite(
    x.map((value, j) => {
      const scaled = (value - runningMean[j]!) / Math.sqrt(runningVariance[j]! + epsilon)
      return gamma[j]! * scaled + beta[j]!
    }),
  )
}

/**
 * The running statistic that batch normalisation keeps for inference.
 * r ← (1 − m)r + m·batch; momentum m 0.1. In torch's convention m is the weight of the new value.
 * m in [0, 1], else RangeError. O(1). Section 4.3; torch BatchNorm1d.
 * @example updateRunningStatistic(2, 4, 0.25) // => 2.5
 */
export function updateRunningStatistic(running: number, batch: number, momentum: number = 0.1): number {
  const check = new Guard('updateRunningStatistic')
  check.numbers({ running, batch })
  check.fraction('momentum', momentum)
  return check.finite((1 - momentum) * running + momentum * batch)
}

/**
 * Layer normalisation: one sample over its own features, the same in training and at inference.
 * y_j = γ_j (x_j − μ)/√(σ² + ε) + β_j, variance with ddof 0; γ ones, β zeros, ε 1e-5.
 * Vectors of equal length, ε ≥ 0; RangeError else, and for a constant x with ε 0. O(D). Section 4.3; torch layer_norm.
 * @example layerNorm([1, 3], [1, 1], [0, 1], 0) // => [-1, 2]
 */
export function layerNorm(x: Vector, gamma?: Vector, beta?: Vector, epsilon: number = 1e-5): Vector {
  const check = new Guard('layerNorm')
  check.vector('x', x)
  const scale = gamma ?? x.map(() => 1)
  const shift = beta ?? x.map(() => 0)
  check.vectors({ gamma: scale, beta: shift })
  check.length('gamma', scale, x.length, 'one for each entry of x')
  check.length('beta', shift, x.length, 'one for each entry of x')
  check.nonNegative('epsilon', epsilon)
  return check.finite(normalized(x, epsilon).map((value, j) => scale[j]! * value + shift[j]!))
}

/**
 * Group normalisation: one sample, its channels in groups, each group over all its values.
 * y = (x − μ_g)/√(σ²_g + ε), variance with ddof 0, no γ and β; ε 1e-5.
 * Rows are channels; the number of groups divides theirs, ε ≥ 0; else RangeError. O(channels · length).
 * Section 4.3; torch group_norm.
 * @example groupNorm([[1, 1], [3, 3]], 1, 0) // => [[-1, -1], [1, 1]]
 */
export function groupNorm(x: Matrix, groups: number, epsilon: number = 1e-5): Matrix {
  const check = new Guard('groupNorm')
  check.matrix('x', x)
  check.size('groups', groups)
  check.nonNegative('epsilon', epsilon)
  if (x.length % groups !== 0) check.refuse(`groups must divide the number of channels (${x.length})`, groups)
  const size = x.length / groups
  const width = x[0]!.length
  const values = Array.from({ length: groups }, (_, g) =>
    normalized(x.slice(g * size, (g + 1) * size).flat(), epsilon),
  ).flat()
  return check.finite(x.map((_, i) => values.slice(i * width, (i + 1) * width)))
}

/**
 * Instance normalisation: one sample, every channel on its own.
 * y_c = (x_c − μ_c)/√(σ²_c + ε), variance with ddof 0, no γ and β; ε 1e-5.
 * Rows are channels, ε ≥ 0; else RangeError. O(channels · length). Section 4.3; torch instance_norm.
 * @example instanceNorm([[1, 3], [10, 50]], 0) // => [[-1, 1], [-1, 1]]
 */
export function instanceNorm(x: Matrix, epsilon: number = 1e-5): Matrix {
  const check = new Guard('instanceNorm')
  check.matrix('x', x)
  check.nonNegative('epsilon', epsilon)
  return check.finite(x.map((channel) => normalized(channel, epsilon)))
}

/**
 * Root-mean-square normalisation: scaling without centring.
 * y_j = γ_j x_j / √((1/D) Σ_k x_k² + ε); γ ones, ε 1e-6.
 * Vectors of equal length, ε ≥ 0; RangeError else, and for x all 0 with ε 0. O(D).
 * Section 4.3; Zhang and Sennrich, Root Mean Square Layer Normalization (2019), equation 4.
 * @example rmsNorm([3, -3], [1, 2], 0) // => [1, -2]
 */
export function rmsNorm(x: Vector, gamma?: Vector, epsilon: number = 1e-6): Vector {
  const check = new Guard('rmsNorm')
  check.vector('x', x)
  const scale = gamma ?? x.map(() => 1)
  check.vectors({ gamma: scale })
  check.length('gamma', scale, x.length, 'one for each entry of x')
  check.nonNegative('epsilon', epsilon)
  // √(a² + b²), because the squares may overflow where their root does not.
  const size = Math.hypot(lengthOf(x) / Math.sqrt(x.length), Math.sqrt(epsilon))
  return check.finite(x.map((value, j) => (scale[j]! * value) / size))
}
