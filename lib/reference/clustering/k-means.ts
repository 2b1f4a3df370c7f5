import { assign, meansByCluster, reassign, squaresToCentroids } from '../core/lloyd'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

function checkCentroids(check: Guard, X: Matrix, centroids: Matrix): void {
  check.matrices({ X, centroids })
  check.length('centroids[0]', centroids[0]!, X[0]!.length, 'one entry for each column of X')
}

function updated(check: Guard, X: Matrix, labels: Vector, k: number): Matrix {
  const means = meansByCluster(X, labels, k)
  return means.map((mean, cluster) => check.finite(mean ?? check.refuse(`cluster ${cluster} is empty`, labels)))
}

/**
 * The assignment half of k-means: every sample to its nearest centroid.
 * label_i = argmin_k ‖x_i − c_k‖; a tie goes to the lowest index.
 * X is N × D and centroids K × D, else RangeError. O(NKD). Section 2.3; scikit-learn KMeans.predict.
 * @example kMeansAssign([[0], [1], [2]], [[0], [2]]) // => [0, 0, 1]
 */
export function kMeansAssign(X: Matrix, centroids: Matrix): Vector {
  const check = new Guard('kMeansAssign')
  checkCentroids(check, X, centroids)
  return assign(X, centroids)
}

/**
 * The update half of k-means: every centroid to the mean of its samples.
 * c_k = (1/n_k) Σ_(i in k) x_i.
 * X is N × D, labels from 0 to k − 1; RangeError else, and for an empty cluster. O(N · D).
 * Section 2.3; Lloyd, Least Squares Quantization in PCM (1982).
 * @example kMeansUpdate([[0], [2], [5]], [0, 0, 1], 2) // => [[1], [5]]
 */
export function kMeansUpdate(X: Matrix, labels: Vector, k: number): Matrix {
  const check = new Guard('kMeansUpdate')
  check.matrix('X', X)
  check.integer('k', k, 1, X.length)
  check.labels('labels', labels, k)
  check.sameLength({ X, labels })
  return updated(check, X, labels, k)
}

/**
 * K-means by Lloyd's rounds from given centroids, until the labels repeat.
 * label_i = argmin_k ‖x_i − c_k‖, c_k = (1/n_k) Σ_(i in k) x_i, and again; `iterations` counts the assignments up to
 * and including the one that repeats. Where
 * maxIterations (100) ends it first, labels and inertia are taken against the returned centroids.
 * X is N × D, initialCentroids K × D, maxIterations from 1; RangeError else, and where a cluster empties.
 * O(NKD) a round. Section 2.3; scikit-learn KMeans(init=…, n_init=1, algorithm='lloyd').
 * @example kMeans([[0], [1], [5], [6]], [[0], [1]]) // => { "labels": [0, 0, 1, 1], "centroids": [[0.5], [5.5]], "inertia": 1, "iterations": 3 }
 */
export function kMeans(
  X: Matrix,
  initialCentroids: Matrix,
  options: { maxIterations?: number } = {},
): { labels: Vector; centroids: Matrix; inertia: number; iterations: number } {
  const check = new Guard('kMeans')
  checkCentroids(check, X, initialCentroids)
  const { maxIterations } = check.options(options, { maxIterations: 100 })
  check.size('maxIterations', maxIterations)
  let centroids = initialCentroids
  const labels = new Array<number>(X.length)
  let iterations = 0
  let settled = false
  while (!settled && iterations < maxIterations) {
    settled = !reassign(labels, X, centroids)
    centroids = updated(check, X, labels, centroids.length)
    iterations += 1
  }
  if (!settled) reassign(labels, X, centroids)
  return check.finite({ labels, centroids, inertia: squaresToCentroids(X, centroids, labels), iterations })
}

/**
 * What k-means makes small: the squared distances to the own centroid, added up.
 * J = Σ_i ‖x_i − c_label(i)‖².
 * X is N × D, centroids K × D, labels from 0 to K − 1; else RangeError. O(N · D).
 * Section 2.3; scikit-learn KMeans.inertia_.
 * @example inertia([[0], [2], [5]], [[1], [5]], [0, 0, 1]) // => 2
 */
export function inertia(X: Matrix, centroids: Matrix, labels: Vector): number {
  const check = new Guard('inertia')
  checkCentroids(check, X, centroids)
  check.labels('labels', labels, centroids.length)
  check.sameLength({ X, labels })
  return check.finite(squaresToCentroids(X, centroids, labels))
}
