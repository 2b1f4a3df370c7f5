export type LinkageMethod = 'single' | 'complete' | 'average' | 'ward'

/** A group of samples that is not yet part of a larger one. */
export interface Cluster {
  id: number
  size: number
  /** Distances to clusters with lower ids, by id. */
  distances: Float64Array
  /** The nearest of the clusters with higher ids, none at an infinite reach. */
  nearest?: Cluster
  reach: number
}

function between(a: Cluster, b: Cluster): number {
  return a.id > b.id ? a.distances[b.id]! : b.distances[a.id]!
}

/** Lance and Williams: the distance from k to the union of i and j, from what was known about the three. */
export function joinedDistance(method: LinkageMethod, i: Cluster, j: Cluster, k: Cluster): number {
  const ik = between(i, k)
  const jk = between(j, k)
  const ij = between(i, j)
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

function consider(cluster: Cluster, other: Cluster): void {
  const distance = other.distances[cluster.id]!
  if (distance >= cluster.reach) return
  cluster.nearest = other
  cluster.reach = distance
}

/** The clusters with one more, whose id is above theirs. */
export function withCluster(clusters: Cluster[], size: number, distances: Float64Array): Cluster[] {
  const added = { id: distances.length, size, distances, reach: Infinity }
  for (const cluster of clusters) consider(cluster, added)
  return [...clusters, added]
}

/** The clusters without two of them; those that had one of the two nearest look around again. */
export function withoutPair(clusters: readonly Cluster[], i: Cluster, j: Cluster): Cluster[] {
  const left = clusters.filter((cluster) => cluster !== i && cluster !== j)
  for (const cluster of left) {
    if (cluster.nearest !== i && cluster.nearest !== j) continue
    cluster.reach = Infinity
    for (const other of left) if (other.id > cluster.id) consider(cluster, other)
  }
  return left
}
