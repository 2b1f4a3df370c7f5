import { euclidean } from '../core/distances'
import { meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/** Σ of the distances from sample i to the members of cluster c, at i · count + c; each distance computed once. */
function distanceSums(X: Matrix, clusters: Vector, count: number): Vector {
  const sums = new Array<number>(X.length * count).fill(0)
  for (let i = 0; i < X.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const distance = euclidean(X[i]!, X[j]!)
      sums[i * count + clusters[j]!]! += distance
      sums[j * count + clusters[i]!]! += distance
    }
  }
  return sums
}

/** The labels as numbers from 0 without gaps, and how many samples carry each. */
function numbered(labels: Vector): { clusters: Vector; sizes: Vector } {
  const numbers = new Map<number, number>()
  const sizes: Vector = []
  const clusters = labels.map((label) => {
    const cluster = numbers.get(label) ?? sizes.length
    numbers.set(label, cluster)
    sizes[cluster] = (sizes[cluster] ?? 0) + 1
    return cluster
  })
  return { clusters, sizes }
}

function silhouettes(check: Guard, X: Matrix, labels: Vector): Vector {
  check.matrix('X', X)
  check.labels('labels', labels)
  check.sameLength({ X, labels })
  const { clusters, sizes } = numbered(labels)
  if (sizes.length < 2 || sizes.length >= X.length) {
    check.refuse('labels must hold from 2 clusters to one fewer than there are samples', sizes.length)
  }
  const sums = distanceSums(X, clusters, sizes.length)
  return check.finite(clusters.map((own, i) => silhouetteOf(sums, i * sizes.length, sizes, own)))
}

/** From the sums that begin at `from`, one for each cluster. */
function silhouetteOf(sums: Vector, from: number, sizes: Vector, own: number): number {
  if (sizes[own] === 1) return 0
  const inside = sums[from + own]! / (sizes[own]! - 1)
  let outside = Infinity
  for (let k = 0; k < sizes.length; k += 1) {
    if (k !== own) outside = Math.min(outside, sums[from + k]! / sizes[k]!)
  }
  const larger = Math.max(inside, outside)
  return larger === 0 ? 0 : (outside - inside) / larger
}

/**
 * How well each sample sits in its cluster: 1 in the midst of it, 0 on the border, negative in the wrong one.
 * s = (b − a)/max(a, b), a the mean distance to the others of its cluster, b the least mean distance to another
 * cluster; 0 for a cluster of one and where all distances are 0. Euclidean.
 * X is N × D with N labels, 2 to N − 1 clusters; else RangeError. O(N² · D).
 * Section 2.3; scikit-learn silhouette_samples.
 * @example silhouetteSamples([[0], [1], [4]], [0, 0, 1]) // => [0.75, 0.6666666666666666, 0]
 */
export function silhouetteSamples(X: Matrix, labels: Vector): Vector {
  return silhouettes(new Guard('silhouetteSamples'), X, labels)
}

/**
 * The mean silhouette, by which numbers of clusters are compared.
 * S = (1/N) Σ_i s_i, s as in silhouetteSamples.
 * X is N × D with N labels, 2 to N − 1 clusters; else RangeError. O(N² · D).
 * Section 2.3; scikit-learn silhouette_score.
 * @example silhouetteScore([[0], [1], [10], [11]], [0, 0, 1, 1]) // => 0.899749373433584
 */
export function silhouetteScore(X: Matrix, labels: Vector): number {
  return meanOf(silhouettes(new Guard('silhouetteScore'), X, labels))
}
