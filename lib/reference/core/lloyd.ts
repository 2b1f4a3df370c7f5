import type { Matrix, Vector } from '../types'
import { squaredEuclidean } from './distances'
import { columnMeans } from './scatter'
import { sumOf } from './sums'

/** The nearest centroid of each row; the lowest index of equally near ones. */
export function assign(X: Matrix, centroids: Matrix): Vector {
  return X.map((x) => {
    const distances = centroids.map((centroid) => squaredEuclidean(x, centroid))
    return distances.reduce((best, distance, k) => (distance < distances[best]! ? k : best), 0)
  })
}

/** The mean of each cluster's rows; undefined in place of an empty cluster. */
export function meansByCluster(X: Matrix, labels: Vector, k: number): (Vector | undefined)[] {
  return Array.from({ length: k }, (_, cluster) => {
    const members = X.filter((__, i) => labels[i] === cluster)
    return members.length === 0 ? undefined : columnMeans(members)
  })
}

export function squaresToCentroids(X: Matrix, centroids: Matrix, labels: Vector): number {
  return sumOf(X.map((x, i) => squaredEuclidean(x, centroids[labels[i]!]!)))
}
