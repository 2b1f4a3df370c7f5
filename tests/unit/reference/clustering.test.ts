import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import type { Matrix } from '@/lib/reference'
import { design, gap, labels, matrix, real, size, vector } from './arbitrary'

const points = size(4, 12).chain((n) => matrix(n, 2, fc.integer({ min: -20, max: 20 })))

describe('k-means', () => {
  test('no round raises the inertia, and the end is a fixed point', () => {
    fc.assert(
      fc.property(points, (X) => {
        const start = [X[0]!, X[1]!]
        fc.pre(gap(start[0]!, start[1]!) > 0)
        let centroids: Matrix = start
        let before = Infinity
        for (let round = 0; round < 5; round += 1) {
          const assigned = reference.kMeansAssign(X, centroids)
          const now = reference.inertia(X, centroids, assigned)
          expect(now).toBeLessThanOrEqual(before + 1e-9)
          before = now
          centroids = reference.kMeansUpdate(X, assigned, 2)
        }
        const end = reference.kMeans(X, start)
        expect(reference.kMeansAssign(X, end.centroids)).toEqual(end.labels)
        expect(end.inertia).toBeCloseTo(reference.inertia(X, end.centroids, end.labels), 9)
      }),
    )
  })

  test('ended early, labels and inertia are those of the returned centroids', () => {
    // One round from 0 and 1: {0} | {1, 5, 6}, means 0 and 4; against these 1 goes to 0: inertia 0 + 1 + 1 + 4.
    expect(reference.kMeans([[0], [1], [5], [6]], [[0], [1]], { maxIterations: 1 })).toEqual({
      labels: [0, 0, 1, 1],
      centroids: [[0], [4]],
      inertia: 6,
      iterations: 1,
    })
  })
})

describe('silhouettes and agreement', () => {
  const labelled = points.chain((X) => fc.tuple(fc.constant(X), labels(X.length, 3)))

  test('silhouettes lie in [−1, 1] and do not see names of clusters', () => {
    fc.assert(
      fc.property(labelled, ([X, of]) => {
        const clusters = new Set(of).size
        fc.pre(clusters > 1 && clusters < X.length)
        const samples = reference.silhouetteSamples(X, of)
        expect(samples.every((s) => Math.abs(s) <= 1)).toBe(true)
        expect(reference.silhouetteScore(X, of)).toBeCloseTo(reference.mean(samples), 12)
        expect(
          reference.silhouetteSamples(
            X,
            of.map((label) => 2 - label),
          ),
        ).toEqual(samples)
      }),
    )
  })

  test('duplicates in two clusters have silhouette 0, not 0/0', () => {
    expect(reference.silhouetteSamples([[1], [1], [1], [1]], [0, 0, 1, 1])).toEqual([0, 0, 0, 0])
  })

  test('the Rand indices are what counting all pairs gives', () => {
    const pair = size(2, 12).chain((n) => fc.tuple(labels(n, 3), labels(n, 3)))
    fc.assert(
      fc.property(pair, ([a, b]) => {
        let agreed = 0
        let all = 0
        a.forEach((_, i) => {
          for (let j = 0; j < i; j += 1) {
            all += 1
            if ((a[i] === a[j]) === (b[i] === b[j])) agreed += 1
          }
        })
        expect(reference.randIndex(a, b)).toBeCloseTo(agreed / all, 12)
        expect(reference.adjustedRandIndex(a, b)).toBeCloseTo(reference.adjustedRandIndex(b, a), 12)
        expect(reference.adjustedRandIndex(a, b)).toBeLessThanOrEqual(1)
        expect(reference.adjustedRandIndex(a, a)).toBe(1)
      }),
    )
  })
})

describe('hierarchical clustering', () => {
  test.each(['single', 'complete', 'average', 'ward'] as const)(
    '%s merges at rising distances into everything',
    (method) => {
      fc.assert(
        fc.property(points, (X) => {
          const merges = reference.hierarchicalLinkage(X, method)
          expect(merges).toHaveLength(X.length - 1)
          expect(merges.every((row, r) => r === 0 || row[2]! >= merges[r - 1]![2]! - 1e-9)).toBe(true)
          expect(merges.at(-1)![3]).toBe(X.length)
          expect(merges.every(([i, j]) => i! < j!)).toBe(true)
        }),
      )
    },
  )

  test('single linkage merges at the edges of the minimum spanning tree', () => {
    fc.assert(
      fc.property(points, (X) => {
        const D = reference.pairwiseDistances(X)
        const reached = new Set([0])
        const edges: number[] = []
        while (reached.size < X.length) {
          const open = X.map((_, j) => j).filter((j) => !reached.has(j))
          const nearest = open
            .map((j) => ({ j, d: Math.min(...[...reached].map((i) => D[i]![j]!)) }))
            .reduce((best, edge) => (edge.d < best.d ? edge : best))
          reached.add(nearest.j)
          edges.push(nearest.d)
        }
        const heights = reference.hierarchicalLinkage(X, 'single').map((row) => row[2]!)
        expect(
          gap(
            heights,
            edges.sort((a, b) => a - b),
          ),
        ).toBeLessThan(1e-12)
      }),
    )
  })

  test('ward’s squared heights add up to twice the total sum of squares', () => {
    // Each merge raises the within-cluster sum of squares by height²/2, from 0 to the total.
    fc.assert(
      fc.property(points, (X) => {
        const heights = reference.hierarchicalLinkage(X, 'ward').map((row) => row[2]!)
        const total = reference.inertia(
          X,
          [reference.transpose(X).map((column) => reference.mean(column))],
          X.map(() => 0),
        )
        expect(reference.sum(heights.map((h) => h * h))).toBeCloseTo(2 * total, 6)
      }),
    )
  })
})

describe('density', () => {
  test('core points are never noise, and every cluster holds one', () => {
    fc.assert(
      fc.property(points, real(1, 15), size(1, 4), (X, eps, minSamples) => {
        const found = reference.dbscan(X, eps, minSamples)
        const core = reference.corePoints(X, eps, minSamples)
        expect(core.every((i) => found[i]! >= 0)).toBe(true)
        const clusters = new Set(found.filter((label) => label >= 0))
        expect(new Set(core.map((i) => found[i]!))).toEqual(clusters)
        core.forEach((i) => expect(reference.coreDistance(X, i, minSamples)).toBeLessThanOrEqual(eps))
      }),
    )
  })

  test('mutual reachability is no shorter than the distance, and equal to it with minSamples 1', () => {
    fc.assert(
      fc.property(points, (X) => {
        const D = reference.pairwiseDistances(X)
        expect(reference.mutualReachability(X, 1)).toEqual(D)
        const R = reference.mutualReachability(X, 3)
        expect(R.every((row, i) => row.every((d, j) => d >= D[i]![j]!))).toBe(true)
      }),
    )
  })
})

describe('Gaussian mixtures', () => {
  const start = {
    weights: [0.5, 0.5],
    means: [
      [-5, 0],
      [5, 1],
    ],
    covariances: [
      [
        [20, 1],
        [1, 20],
      ],
      [
        [15, 0],
        [0, 25],
      ],
    ],
  }

  test('responsibilities add up to 1 and EM never lowers the likelihood', () => {
    fc.assert(
      fc.property(design(14, 2), (X) => {
        const r = reference.gaussianMixtureResponsibilities(X, start.weights, start.means, start.covariances)
        for (const row of r) expect(reference.sum(row)).toBeCloseTo(1, 12)
        const before = reference.gaussianMixtureLogLikelihood(X, start.weights, start.means, start.covariances)
        const next = reference.gaussianMixtureMaximization(X, r)
        expect(reference.sum(next.weights)).toBeCloseTo(1, 12)
        const after = reference.gaussianMixtureLogLikelihood(X, next.weights, next.means, next.covariances)
        expect(after).toBeGreaterThanOrEqual(before - 1e-9)
      }),
    )
  })

  test('one component is the normal distribution of its data', () => {
    fc.assert(
      fc.property(vector(4), real(), real(0.2, 5), (x, mean, sd) => {
        const total = reference.gaussianMixtureLogLikelihood(
          x.map((value) => [value]),
          [1],
          [[mean]],
          [[[sd * sd]]],
        )
        const expected = x.reduce((sum, value) => sum - ((value - mean) / sd) ** 2 / 2 - Math.log(sd), 0)
        expect(total).toBeCloseTo(expected - 2 * Math.log(2 * Math.PI), 6)
      }),
    )
  })

  test('a covariance that is not positive definite is refused', () => {
    const indefinite = [
      [
        [1, 2],
        [2, 1],
      ],
    ]
    expect(() => reference.gaussianMixtureLogLikelihood([[0, 0]], [1], [[0, 0]], indefinite)).toThrow(
      /^gaussianMixtureLogLikelihood: covariances\[0\] must be positive definite/,
    )
  })
})

describe('graphs', () => {
  const affinity = size(2, 6).chain((n) =>
    matrix(n, n, real(0, 5)).map((a) => a.map((row, i) => row.map((x, j) => (i === j ? 9 : x + a[j]![i]!)))),
  )

  test('rows of the Laplacian add up to 0, and its eigenvalues are not negative', () => {
    fc.assert(
      fc.property(affinity, (a) => {
        const laplacian = reference.graphLaplacian(a)
        for (const row of laplacian) expect(reference.sum(row)).toBeCloseTo(0, 9)
        expect(reference.eigenSymmetric(laplacian).values.at(-1)).toBeGreaterThan(-1e-9)
        const normalized = reference.eigenSymmetric(reference.graphLaplacian(a, 'symmetric')).values
        expect(normalized.every((value) => value > -1e-9 && value < 2 + 1e-9)).toBe(true)
      }),
    )
  })

  test('the Fiedler vector is orthogonal to the constant and an eigenvector of the Laplacian', () => {
    fc.assert(
      fc.property(affinity, (a) => {
        const v = reference.fiedlerVector(a)
        expect(reference.sum(v)).toBeCloseTo(0, 9)
        expect(reference.norm(v)).toBeCloseTo(1, 12)
        const laplacian = reference.graphLaplacian(a)
        const image = reference.matvec(laplacian, v)
        expect(gap(reference.scale(v, reference.dot(v, image)), image)).toBeLessThan(1e-9)
        expect(reference.dot(v, image)).toBeCloseTo(reference.eigenSymmetric(laplacian).values.at(-2)!, 8)
      }),
    )
  })

  test('a graph in two pieces is cut between them', () => {
    const v = reference.fiedlerVector([
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 3],
      [0, 0, 3, 0],
    ])
    expect(gap(v, [0.5, 0.5, -0.5, -0.5])).toBeLessThan(1e-12)
  })

  test('affinities are kernels of all pairs', () => {
    fc.assert(
      fc.property(points, real(0, 0.1), (X, gamma) => {
        expect(reference.rbfAffinity(X, gamma)).toEqual(X.map((a) => X.map((b) => reference.rbfKernel(a, b, gamma))))
      }),
    )
  })
})
