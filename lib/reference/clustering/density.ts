import { euclidean } from '../core/distances'
import { coreDistanceOf, neighbourhoods } from '../core/neighbourhoods'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

const NOISE = -1

/**
 * DBSCAN: clusters grow from dense points through their neighbours; what no dense point reaches is noise.
 * N_i = {j : ‖x_i − x_j‖ ≤ eps}, i itself included; i is a core point where |N_i| ≥ minSamples. Clusters are numbered
 * in the order of their first core point, a border point joins the first cluster that reaches it, −1 is noise.
 * eps > 0, minSamples from 1; else RangeError. O(N² · D). Section 2.3; scikit-learn DBSCAN.
 * @example dbscan([[0], [1], [2], [5], [6], [10]], 1, 2) // => [0, 0, 0, 1, 1, -1]
 */
export function dbscan(X: Matrix, eps: number, minSamples: number): Vector {
  const check = new Guard('dbscan')
  const near = neighbourhoods(check, X, eps, minSamples)
  const labels = X.map(() => NOISE)
  let clusters = 0
  near.forEach((around, start) => {
    if (labels[start] !== NOISE || around.length < minSamples) return
    const waiting = [start]
    while (waiting.length > 0) {
      const point = waiting.pop()!
      if (labels[point] !== NOISE) continue
      labels[point] = clusters
      if (near[point]!.length >= minSamples) waiting.push(...near[point]!)
    }
    clusters += 1
  })
  return labels
}

/**
 * The points from which DBSCAN's clusters grow, by index.
 * {i : |N_i| ≥ minSamples}, N_i = {j : ‖x_i − x_j‖ ≤ eps}, i itself included.
 * eps > 0, minSamples from 1; else RangeError. O(N² · D). Section 2.3; scikit-learn DBSCAN.core_sample_indices_.
 * @example corePoints([[0], [1], [2], [5]], 1, 3) // => [1]
 */
export function corePoints(X: Matrix, eps: number, minSamples: number): Vector {
  const check = new Guard('corePoints')
  return neighbourhoods(check, X, eps, minSamples).flatMap((around, i) => (around.length >= minSamples ? [i] : []))
}

/**
 * HDBSCAN's measure of sparseness: how far to go for minSamples points.
 * core_i = the minSamples-th smallest ‖x_i − x_j‖ over all j, that of the point itself, 0, being the first.
 * index from 0, minSamples from 1 to N; else RangeError. O(N · D). Section 2.3; scikit-learn NearestNeighbors.
 * @example coreDistance([[0], [1], [3]], 0, 2) // => 1
 */
export function coreDistance(X: Matrix, index: number, minSamples: number): number {
  const check = new Guard('coreDistance')
  check.matrix('X', X)
  check.integer('index', index, 0, X.length - 1)
  check.integer('minSamples', minSamples, 1, X.length)
  return check.finite(coreDistanceOf(X, index, minSamples))
}

/**
 * HDBSCAN's distance, which pushes sparse points away from everything.
 * d_mr(i, j) = max(core_i, core_j, ‖x_i − x_j‖), 0 on the diagonal.
 * N × D gives N × N, minSamples from 1 to N; else RangeError. O(N² · D).
 * Section 2.3; Campello, Moulavi and Sander, Density-Based Clustering Based on Hierarchical Density Estimates (2013).
 * @example mutualReachability([[0], [1], [3]], 2) // => [[0, 1, 3], [1, 0, 2], [3, 2, 0]]
 */
export function mutualReachability(X: Matrix, minSamples: number): Matrix {
  const check = new Guard('mutualReachability')
  check.matrix('X', X)
  check.integer('minSamples', minSamples, 1, X.length)
  check.room(X.length ** 2)
  const core = X.map((_, i) => coreDistanceOf(X, i, minSamples))
  return check.finite(X.map((x, i) => X.map((y, j) => (i === j ? 0 : Math.max(core[i]!, core[j]!, euclidean(x, y))))))
}
