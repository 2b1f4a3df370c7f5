import { type Cluster, joinedDistance, withCluster, withoutPair } from '../core/agglomeration'
import { euclidean } from '../core/distances'
import { Guard } from '../guards'
import type { Matrix } from '../types'

/**
 * Agglomerative clustering: starting from single samples, the two nearest clusters merge until one is left.
 * d(A, B) = min ‖a − b‖ ('single'), max ‖a − b‖ ('complete'), mean ‖a − b‖ ('average') over a in A and b in B, or
 * √(2|A||B|/(|A| + |B|)) · ‖mean A − mean B‖ ('ward').
 * Gives N − 1 rows [i, j, distance, size], i < j; samples are 0 … N − 1, the cluster of row r is N + r.
 * At least two rows, else RangeError. O(N²) as a rule, O(N³) at worst. Section 2.3; scipy.cluster.hierarchy.linkage.
 * @example hierarchicalLinkage([[0], [1], [5]], 'single') // => [[0, 1, 1, 2], [2, 3, 4, 3]]
 */
export function hierarchicalLinkage(X: Matrix, method: 'single' | 'complete' | 'average' | 'ward'): Matrix {
  const check = new Guard('hierarchicalLinkage')
  check.matrix('X', X)
  check.option('method', method, ['single', 'complete', 'average', 'ward'])
  if (X.length < 2) check.refuse('X must have at least 2 rows', X.length)
  check.room(X.length ** 2)
  let clusters: Cluster[] = []
  X.forEach((x, id) => {
    const distances = Float64Array.from({ length: id }, (_, j) => check.finite(euclidean(x, X[j]!)))
    clusters = withCluster(clusters, 1, distances)
  })
  const merges: Matrix = []
  while (clusters.length > 1) {
    // Of equally near pairs the one with the lowest ids.
    const i = clusters.reduce((best, cluster) => (cluster.reach < best.reach ? cluster : best))
    const j = i.nearest!
    merges.push([i.id, j.id, i.reach, i.size + j.size])
    const others = withoutPair(clusters, i, j)
    const distances = new Float64Array(X.length + merges.length - 1)
    for (const k of others) distances[k.id] = check.finite(joinedDistance(method, i, j, k))
    clusters = withCluster(others, i.size + j.size, distances)
  }
  return merges
}
