import { type Distance, cosine, cosineGap, euclidean, manhattan } from '../core/distances'
import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * The straight-line distance.
 * d(a, b) = √Σ_i (a_i − b_i)².
 * Two vectors of equal length, else RangeError. O(n). Section 2.3; scipy.spatial.distance.euclidean.
 * @example euclideanDistance([0, 0], [3, 4]) // => 5
 */
export function euclideanDistance(a: Vector, b: Vector): number {
  const check = new Guard('euclideanDistance')
  check.paired({ a, b })
  return check.finite(euclidean(a, b))
}

/**
 * The distance along the axes.
 * d(a, b) = Σ_i |a_i − b_i|.
 * Two vectors of equal length, else RangeError. O(n). Section 2.3; scipy.spatial.distance.cityblock.
 * @example manhattanDistance([0, 0], [3, 4]) // => 7
 */
export function manhattanDistance(a: Vector, b: Vector): number {
  const check = new Guard('manhattanDistance')
  check.paired({ a, b })
  return check.finite(manhattan(a, b))
}

/**
 * The family of distances in which p 1 is Manhattan and p 2 Euclidean.
 * d(a, b) = (Σ_i |a_i − b_i|^p)^(1/p).
 * Two vectors of equal length, p > 0 (a metric from p 1 on); else RangeError. O(n).
 * Section 2.3; scipy.spatial.distance.minkowski.
 * @example minkowskiDistance([0, 0], [3, 4], 3) // => 4.497941445275415
 */
export function minkowskiDistance(a: Vector, b: Vector, p: number): number {
  const check = new Guard('minkowskiDistance')
  check.paired({ a, b })
  check.positive('p', p)
  const sizes = a.map((value, i) => Math.abs(value - b[i]!))
  const largest = sizes.reduce((most, size) => Math.max(most, size))
  if (largest === 0) return 0
  // Relative to the largest difference, so that no power overflows.
  return check.finite(largest * sumOf(sizes.map((size) => (size / largest) ** p)) ** (1 / p))
}

function checkDirections(check: Guard, vectors: Record<string, Vector>): void {
  for (const [name, x] of Object.entries(vectors)) {
    if (x.every((value) => value === 0)) check.refuse(`${name} must not be the zero vector`, x)
  }
}

/**
 * The cosine of the angle between two vectors: 1 the same direction, 0 at right angles, −1 opposite.
 * cos(a, b) = a·b / (‖a‖ ‖b‖).
 * Two vectors of equal length, neither of them zero; else RangeError. O(n).
 * Section 2.3; scikit-learn cosine_similarity.
 * @example cosineSimilarity([1, 0], [1, 1]) // => 0.7071067811865475
 */
export function cosineSimilarity(a: Vector, b: Vector): number {
  const check = new Guard('cosineSimilarity')
  check.paired({ a, b })
  checkDirections(check, { a, b })
  return check.finite(cosine(a, b))
}

/**
 * One minus the cosine similarity, from 0 to 2; lengths do not matter.
 * d(a, b) = 1 − a·b / (‖a‖ ‖b‖).
 * Two vectors of equal length, neither of them zero; else RangeError. O(n).
 * Section 2.3; scipy.spatial.distance.cosine.
 * @example cosineDistance([1, 0], [0, 2]) // => 1
 */
export function cosineDistance(a: Vector, b: Vector): number {
  const check = new Guard('cosineDistance')
  check.paired({ a, b })
  checkDirections(check, { a, b })
  return check.finite(cosineGap(a, b))
}

/**
 * The distance of every row from every other.
 * D_ij = d(x_i, x_j); symmetric with 0 on the diagonal. Metric 'euclidean' (the default), 'manhattan' or 'cosine'.
 * N × D gives N × N; RangeError if empty or ragged, for another metric, and for a zero row under 'cosine'.
 * O(N² · D). Section 2.3; scikit-learn pairwise_distances.
 * @example pairwiseDistances([[0, 0], [3, 4]]) // => [[0, 5], [5, 0]]
 */
export function pairwiseDistances(X: Matrix, metric: 'euclidean' | 'manhattan' | 'cosine' = 'euclidean'): Matrix {
  const check = new Guard('pairwiseDistances')
  check.matrix('X', X)
  check.option('metric', metric, ['euclidean', 'manhattan', 'cosine'])
  check.room(X.length * X.length)
  if (metric === 'cosine') checkDirections(check, Object.fromEntries(X.map((row, i) => [`X[${i}]`, row])))
  const distance: Distance = { euclidean, manhattan, cosine: cosineGap }[metric]
  return check.finite(X.map((a, i) => X.map((b, j) => (i === j ? 0 : distance(a, b)))))
}
