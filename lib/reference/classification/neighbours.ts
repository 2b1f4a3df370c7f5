import { euclidean } from '../core/distances'
import { mostFrequent } from '../core/groups'
import { select } from '../core/select'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

function nearestLabels(check: Guard, X: Matrix, labels: Vector, query: Vector, k: number): Vector {
  check.matrix('X', X)
  check.labels('labels', labels)
  check.sameLength({ X, labels })
  check.vector('query', query)
  check.length('query', query, X[0]!.length, 'one entry for each column of X')
  check.integer('k', k, 1, X.length)
  const distances = check.finite(X.map((row) => euclidean(row, query)))
  const farthest = select([...distances], k - 1)
  const candidates = distances.flatMap((distance, i) => (distance <= farthest ? [i] : []))
  candidates.sort((i, j) => distances[i]! - distances[j]! || i - j)
  return candidates.slice(0, k).map((i) => labels[i]!)
}

/**
 * The labels of the k nearest samples, nearest first; of equally near ones the earlier row comes first.
 * y_i for the k smallest d_i = ‖x_i − q‖.
 * X is N × D with N labels, the query has D entries, 1 ≤ k ≤ N; else RangeError. O(N · D + k log k).
 * Section 2.2; scikit-learn KNeighborsClassifier.
 * @example kNearestLabels([[0], [2], [5]], [0, 1, 1], [1.5], 2) // => [1, 0]
 */
export function kNearestLabels(X: Matrix, labels: Vector, query: Vector, k: number): Vector {
  return nearestLabels(new Guard('kNearestLabels'), X, labels, query, k)
}

/**
 * The majority among the labels of the k nearest samples; a tie goes to the smallest label.
 * ŷ = argmax_c Σ_i [y_i = c] over the k smallest ‖x_i − q‖.
 * X is N × D with N labels, the query has D entries, 1 ≤ k ≤ N; else RangeError. O(N · D + k log k).
 * Section 2.2; scikit-learn KNeighborsClassifier.
 * @example kNearestPredict([[0], [2], [5]], [0, 1, 1], [1], 3) // => 1
 */
export function kNearestPredict(X: Matrix, labels: Vector, query: Vector, k: number): number {
  return mostFrequent(nearestLabels(new Guard('kNearestPredict'), X, labels, query, k))
}

/**
 * The label with most votes; a tie goes to the smallest label.
 * ŷ = argmax_c Σ_i [v_i = c].
 * Labels (integers from 0), else RangeError. O(n). Section 2.2; scipy.stats.mode.
 * @example majorityVote([2, 1, 1, 2]) // => 1
 */
export function majorityVote(votes: Vector): number {
  new Guard('majorityVote').labels('votes', votes)
  return mostFrequent(votes)
}
