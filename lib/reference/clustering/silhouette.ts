import { euclidean } from '../core/distances'
import { indicesByLabel } from '../core/groups'
import { meanOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

function silhouettes(check: Guard, X: Matrix, labels: Vector): Vector {
  check.matrices({ X })
  check.labels({ labels })
  check.sameLength({ X, labels })
  const clusters = indicesByLabel(labels)
  if (clusters.size < 2 || clusters.size >= X.length) {
    check.refuse('labels must hold from 2 clusters to one fewer than there are samples', clusters.size)
  }
  return check.finite(
    X.map((x, i) => {
      const totals = [...clusters].map(([label, members]) => ({
        own: label === labels[i],
        size: members.length,
        total: sumOf(members.map((j) => euclidean(x, X[j]!))),
      }))
      const own = totals.find((cluster) => cluster.own)!
      if (own.size === 1) return 0
      const inside = own.total / (own.size - 1)
      const others = totals.filter((cluster) => !cluster.own).map(({ total, size }) => total / size)
      const outside = others.reduce((least, distance) => Math.min(least, distance))
      const larger = Math.max(inside, outside)
      return larger === 0 ? 0 : (outside - inside) / larger
    }),
  )
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
 * (1/N) Σ_i s_i, s as in silhouetteSamples.
 * X is N × D with N labels, 2 to N − 1 clusters; else RangeError. O(N² · D). Section 2.3; scikit-learn silhouette_score.
 * @example silhouetteScore([[0], [1], [10], [11]], [0, 0, 1, 1]) // => 0.899749373433584
 */
export function silhouetteScore(X: Matrix, labels: Vector): number {
  return meanOf(silhouettes(new Guard('silhouetteScore'), X, labels))
}
