import type { Matrix, Vector } from '../types'
import { squaredEuclidean } from './distances'

/** The nearest centroid of each row; the lowest index of equally near ones. */
export function assign(X: Matrix, centroids: Matrix): Vector {
  const labels = new Array<number>(X.length)
  reassign(labels, X, centroids)
  return labels
}

/**
 * Puts into `labels` what `assign` gives, and says whether any changed: a new list for each round would keep the garbage
 * collector longer than the round takes.
 */
export function reassign(labels: Vector, X: Matrix, centroids: Matrix): boolean {
  let changed = false
  for (let i = 0; i < X.length; i += 1) {
    const label = nearest(X[i]!, centroids)
    if (label === labels[i]) continue
    labels[i] = label
    changed = true
  }
  return changed
}

function nearest(x: Vector, centroids: Matrix): number {
  let best = 0
  let least = Infinity
  for (let k = 0; k < centroids.length; k += 1) {
    const distance = squaredEuclidean(x, centroids[k]!)
    if (distance >= least) continue
    least = distance
    best = k
  }
  return best
}

/** The mean of each cluster's rows; undefined in place of an empty cluster. */
export function meansByCluster(X: Matrix, labels: Vector, k: number): (Vector | undefined)[] {
  const means = new Array<Vector | undefined>(k).fill(undefined)
  const sizes = new Array<number>(k).fill(0)
  for (let i = 0; i < X.length; i += 1) {
    const row = X[i]!
    const cluster = labels[i]!
    const total = means[cluster]
    if (total) for (let j = 0; j < row.length; j += 1) total[j]! += row[j]!
    else means[cluster] = row.slice()
    sizes[cluster]! += 1
  }
  means.forEach((total, cluster) => {
    if (total) for (let j = 0; j < total.length; j += 1) total[j]! /= sizes[cluster]!
  })
  return means
}

export function squaresToCentroids(X: Matrix, centroids: Matrix, labels: Vector): number {
  let total = 0
  for (let i = 0; i < X.length; i += 1) total += squaredEuclidean(X[i]!, centroids[labels[i]!]!)
  return total
}
