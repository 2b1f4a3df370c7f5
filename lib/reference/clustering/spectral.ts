import { squaredEuclidean } from '../core/distances'
import { symmetricEigen } from '../core/eigen'
import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * How alike every two samples are: 1 at the same point, falling with the squared distance.
 * A_ij = e^(−γ‖x_i − x_j‖²), 1 on the diagonal.
 * N × D gives N × N, γ ≥ 0; else RangeError. O(N² · D). Section 2.3; scikit-learn rbf_kernel.
 * @example rbfAffinity([[0], [1]], 1) // => [[1, 0.36787944117144233], [0.36787944117144233, 1]]
 */
export function rbfAffinity(X: Matrix, gamma: number): Matrix {
  const check = new Guard('rbfAffinity')
  check.matrix('X', X)
  check.nonNegative('gamma', gamma)
  check.room(X.length ** 2)
  return check.finite(X.map((a) => X.map((b) => Math.exp(-gamma * squaredEuclidean(a, b)))))
}

/** The affinity as a graph has it: without ties of a node to itself, and with the degree of every node. */
function graph(check: Guard, affinity: Matrix): { ties: Matrix; degrees: Vector } {
  check.symmetric('affinity', affinity)
  check.allWithin('affinity', affinity, (tie) => tie >= 0, 'a non-negative number')
  const ties = affinity.map((row, i) => row.map((tie, j) => (i === j ? 0 : tie)))
  return { ties, degrees: check.finite(ties.map(sumOf)) }
}

/**
 * The Laplacian of a graph, whose small eigenvectors are nearly constant on each cluster.
 * L = D − A ('unnormalized', the default) or I − D^(−½)AD^(−½) ('symmetric'), D the degrees on a diagonal; with a row
 * of 0 for a node without ties.
 * A symmetric affinity ≥ 0, whose diagonal is ignored; else RangeError. O(N²).
 * Section 2.3; scipy.sparse.csgraph.laplacian.
 * @example graphLaplacian([[0, 2], [2, 0]]) // => [[2, -2], [-2, 2]]
 */
export function graphLaplacian(affinity: Matrix, kind: 'unnormalized' | 'symmetric' = 'unnormalized'): Matrix {
  const check = new Guard('graphLaplacian')
  const { ties, degrees } = graph(check, affinity)
  check.option('kind', kind, ['unnormalized', 'symmetric'])
  if (kind === 'unnormalized') {
    return check.finite(ties.map((row, i) => row.map((tie, j) => (i === j ? degrees[i]! : 0 - tie))))
  }
  const roots = degrees.map((degree) => (degree === 0 ? 1 : Math.sqrt(degree)))
  const own = (i: number): number => (degrees[i] === 0 ? 0 : 1)
  return check.finite(ties.map((row, i) => row.map((tie, j) => (i === j ? own(i) : 0 - tie / roots[i]! / roots[j]!))))
}

/**
 * The vector whose signs cut a graph in two where its ties are weakest.
 * (D − A)v = λ_2 v, λ_2 the second smallest eigenvalue, ‖v‖ = 1, its largest entry positive.
 * A symmetric affinity ≥ 0 of at least two nodes, whose diagonal is ignored; else RangeError. O(N³).
 * Section 2.3; numpy.linalg.eigh.
 * @example fiedlerVector([[0, 1, 0], [1, 0, 1], [0, 1, 0]]) // => [0.7071067811865475, 0, -0.7071067811865475]
 */
export function fiedlerVector(affinity: Matrix): Vector {
  const check = new Guard('fiedlerVector')
  const { ties, degrees } = graph(check, affinity)
  if (ties.length < 2) check.refuse('affinity must have at least 2 nodes', ties.length)
  // Lifting the constant vector above all others leaves the Fiedler vector last, also in a graph that falls apart.
  const lift = (2 * degrees.reduce((most, degree) => Math.max(most, degree)) + 1) / ties.length
  const lifted = ties.map((row, i) => row.map((tie, j) => (i === j ? degrees[i]! : 0 - tie) + lift))
  return check.finite(symmetricEigen(lifted).vectors.at(-1)!)
}
