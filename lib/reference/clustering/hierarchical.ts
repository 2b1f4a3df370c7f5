import { euclidean } from '../core/distances'
import { Guard } from '../guards'
import type { Matrix } from '../types'

type Method = 'single' | 'complete' | 'average' | 'ward'

interface Cluster {
  id: number
  size: number
  /** Distance to each living cluster, by id. */
  to: Map<number, number>
}

/** Lance and Williams: the distance from k to the union of i and j, from what was known about the two. */
function joinedDistance(method: Method, i: Cluster, j: Cluster, k: Cluster): number {
  const [ik, jk, ij] = [i.to.get(k.id)!, j.to.get(k.id)!, i.to.get(j.id)!]
  switch (method) {
    case 'single':
      return Math.min(ik, jk)
    case 'complete':
      return Math.max(ik, jk)
    case 'average':
      return (i.size * ik + j.size * jk) / (i.size + j.size)
    case 'ward': {
      const squares = (i.size + k.size) * ik * ik + (j.size + k.size) * jk * jk - k.size * ij * ij
      return Math.sqrt(Math.max(0, squares / (i.size + j.size + k.size)))
    }
  }
}

/** The two nearest living clusters; of equally near pairs the one with the lowest ids. */
function nearestPair(clusters: readonly Cluster[]): [Cluster, Cluster] {
  let best: [Cluster, Cluster] = [clusters[0]!, clusters[1]!]
  clusters.forEach((i, position) => {
    for (const j of clusters.slice(position + 1)) {
      if (i.to.get(j.id)! < best[0].to.get(best[1].id)!) best = [i, j]
    }
  })
  return best
}

/**
 * Agglomerative clustering: starting from single samples, the two nearest clusters merge until one is left.
 * Distance of clusters: smallest ('single'), largest ('complete') or mean ('average') distance of their samples, or
 * the growth of the squared distances to the mean ('ward', √(2 · growth)). Euclidean.
 * Gives N − 1 rows [i, j, distance, size], i < j; samples are 0 … N − 1, the cluster of row r is N + r.
 * At least two rows, else RangeError. O(N³). Section 2.3; scipy.cluster.hierarchy.linkage.
 * @example hierarchicalLinkage([[0], [1], [5]], 'single') // => [[0, 1, 1, 2], [2, 3, 4, 3]]
 */
export function hierarchicalLinkage(X: Matrix, method: 'single' | 'complete' | 'average' | 'ward'): Matrix {
  const check = new Guard('hierarchicalLinkage')
  check.matrices({ X })
  check.option({ method }, ['single', 'complete', 'average', 'ward'])
  if (X.length < 2) check.refuse('X must have at least 2 rows', X.length)
  check.room(X.length ** 2)
  let clusters: Cluster[] = X.map((x, id) => ({ id, size: 1, to: new Map(X.map((y, j) => [j, euclidean(x, y)])) }))
  const merges: Matrix = []
  while (clusters.length > 1) {
    const [i, j] = nearestPair(clusters)
    const merged: Cluster = { id: X.length + merges.length, size: i.size + j.size, to: new Map() }
    merges.push([i.id, j.id, i.to.get(j.id)!, merged.size])
    clusters = clusters.filter((cluster) => cluster !== i && cluster !== j)
    for (const k of clusters) {
      const distance = joinedDistance(method, i, j, k)
      merged.to.set(k.id, distance)
      k.to.set(merged.id, distance)
    }
    clusters.push(merged)
  }
  return check.finite(merges)
}
