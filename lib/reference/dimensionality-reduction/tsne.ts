import { squaredEuclidean } from '../core/distances'
import { entropyOf } from '../core/impurity'
import { softmaxOf } from '../core/softmax'
import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * How likely t-SNE thinks each other point is a neighbour of this one.
 * p_(j|i) = e^(−d_ij²/(2σ²)) / Σ_(k≠i) e^(−d_ik²/(2σ²)).
 * Squared distances to the other points only, ≥ 0, and σ > 0; else RangeError. O(n).
 * Section 2.4; van der Maaten and Hinton, Visualizing Data using t-SNE (2008), equation 1.
 * @example tsneConditional([4, 4], 1.5) // => [0.5, 0.5]
 */
export function tsneConditional(squaredDistances: Vector, sigma: number): Vector {
  const check = new Guard('tsneConditional')
  check.within('squaredDistances', squaredDistances, (distance) => distance >= 0, 'a non-negative number')
  check.positive('sigma', sigma)
  const nearest = squaredDistances.reduce((least, distance) => Math.min(least, distance))
  return check.finite(softmaxOf(squaredDistances.map((distance) => 0 - (distance - nearest) / sigma / sigma / 2)))
}

/**
 * The perplexity t-SNE asks for: the effective number of neighbours.
 * Perp = 2^H(p), H being the entropy in bits; p is normalised first.
 * Probabilities in [0, 1] with a positive total, else RangeError. O(n). Section 2.4; scipy.stats.entropy.
 * @example distributionPerplexity([0.25, 0.25, 0.25, 0.25]) // => 4
 */
export function distributionPerplexity(p: Vector): number {
  const check = new Guard('distributionPerplexity')
  check.probabilities('p', p)
  if (sumOf(p) === 0) check.refuse('p must have a total above 0', p)
  return check.finite(2 ** entropyOf(p, 2))
}

/**
 * How near t-SNE's map says two points are: a Student t distribution, whose tails leave room.
 * q_ij = (1 + ‖y_i − y_j‖²)⁻¹ / Σ_(k≠l) (1 + ‖y_k − y_l‖²)⁻¹, q_ii = 0.
 * N × d with N ≥ 2, gives N × N that adds up to 1; else RangeError. O(N² · d).
 * Section 2.4; van der Maaten and Hinton, Visualizing Data using t-SNE (2008), equation 4.
 * @example tsneSimilarities([[0], [1]]) // => [[0, 0.5], [0.5, 0]]
 */
export function tsneSimilarities(Y: Matrix): Matrix {
  const check = new Guard('tsneSimilarities')
  check.matrix('Y', Y)
  if (Y.length < 2) check.refuse('Y must have at least 2 rows', Y.length)
  check.room(Y.length ** 2)
  const kernel = Y.map((a, i) => Y.map((b, j) => (i === j ? 0 : 1 / (1 + squaredEuclidean(a, b)))))
  const total = sumOf(kernel.flat())
  return check.finite(kernel.map((row) => row.map((value) => value / total)))
}
