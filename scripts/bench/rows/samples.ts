import { DBSCAN } from 'density-clustering'
import jstat from 'jstat'
import { distance } from 'mathjs'
import { type Cluster, agnes } from 'ml-hclust'
import { kmeans } from 'ml-kmeans'
import { Matrix, solve } from 'ml-matrix'
import { PCA } from 'ml-pca'
import * as ss from 'simple-statistics'
import type { Matrix as Rows } from '@/lib/reference'
import type { Inputs } from '../inputs'
import { row, task } from '../row'
import { float32, tensorTask, tf } from '../tensors'
import { oriented } from './eigen-order'

const quadratic = (what: string): string => `samples; ${what} of N² distances stops at 1,000`

const table = (n: number, inputs: Inputs): { shape: string; X: Rows } => {
  const columns = n < 100 ? 2 : n < 10_000 ? 10 : 20
  return { shape: `${n / columns}×${columns}`, X: inputs.matrix(n / columns, columns) }
}

/** The merges of a tree of clusters, in the order of their heights, as rows [i, j, distance, size]. */
function linkage(root: Cluster, samples: number): Rows {
  const merges: Cluster[] = []
  const visit = (cluster: Cluster): void => {
    if (cluster.isLeaf) return
    cluster.children.forEach(visit)
    merges.push(cluster)
  }
  visit(root)
  merges.sort((a, b) => a.height - b.height)
  const ids = new Map(merges.map((cluster, i) => [cluster, samples + i]))
  return merges.map(({ children, height, size }) => {
    const [i, j] = children.map((child) => (child.isLeaf ? child.index : ids.get(child)!)).sort((a, b) => a - b)
    return [i!, j!, height, size]
  })
}

/** The intercept of a library that has none of its own. */
const withOnes = (X: Rows): Rows => X.map((x) => [1, ...x])

export const samples = [
  row('fitLinearRegression', {
    counts: 'numbers of X',
    input: (n, inputs) => {
      const { shape, X } = table(n, inputs)
      return {
        shape,
        args: [X, X.map((x) => x.reduce((total, value, j) => total + (j + 1) * value, inputs.uniform()))],
      }
    },
    peers: {
      'ml-matrix': {
        task: (X, y) =>
          task(
            () => solve(new Matrix(withOnes(X)), Matrix.columnVector(y)).to1DArray(),
            ([intercept, ...weights]) => ({ weights, intercept }),
          ),
      },
      jstat: {
        task: (X, y) =>
          task(
            () => jstat.models.ols(y, withOnes(X)),
            ({ coef: [intercept, ...weights] }) => ({ weights, intercept }),
          ),
        most: 1_000,
      },
    },
  }),

  row('pca', {
    counts: 'numbers of X',
    input: (n, inputs) => {
      const { shape, X } = table(n, inputs)
      return { shape, args: [X] }
    },
    peers: {
      'ml-pca': {
        task: (X, kept = Math.min(X.length, X[0]!.length)) =>
          task(
            () => {
              const A = new Matrix(X)
              const pca = new PCA(A)
              return {
                mean: (pca.toJSON().means ?? []).map(Number),
                components: pca.getEigenvectors().transpose().to2DArray().slice(0, kept),
                explainedVariance: pca.getEigenvalues().slice(0, kept),
                explainedVarianceRatio: pca.getExplainedVariance().slice(0, kept),
                scores: pca.predict(A, { nComponents: kept }).to2DArray(),
              }
            },
            ({ components: found, scores, ...rest }) => {
              const components = found.map(oriented)
              const signs = components.map((row, k) => (row.every((value, j) => value === found[k]![j]) ? 1 : -1))
              return { ...rest, components, scores: scores.map((row) => row.map((value, k) => value * signs[k]!)) }
            },
          ),
      },
    },
  }),

  row('kMeans', {
    counts: 'samples',
    input: (n, inputs) => {
      const k = n < 100 ? 2 : 5
      const X = inputs.clustered(n, k)
      return { shape: `${n}×2, k ${k}, at most 10 rounds`, args: [X, X.slice(0, k), { maxIterations: 10 }] }
    },
    peers: {
      'ml-kmeans': {
        task: (X, initialization, { maxIterations = 100 } = {}) => {
          const options = { initialization, maxIterations, tolerance: 0 }
          return task(
            () => {
              const found = kmeans(X, initialization.length, options)
              return { ...found, information: found.computeInformation(X) }
            },
            ({ clusters, centroids, iterations, information }) => ({
              labels: clusters,
              centroids,
              inertia: information.reduce((total, { error, size }) => total + error * size, 0),
              iterations,
            }),
          )
        },
        differs: 'ended by the number of rounds, it gives the labels of the centroids before the last',
      },
    },
  }),

  row('silhouetteSamples', {
    counts: quadratic('a matrix'),
    sizes: [10, 1_000],
    input: (n, inputs) => {
      const k = n < 100 ? 2 : 5
      return { shape: `${n}×2, ${k} clusters`, args: [inputs.clustered(n, k), inputs.labels(n, k)] }
    },
    peers: { 'simple-statistics': { task: (X, labels) => task(() => ss.silhouette(X, labels)) } },
  }),

  row('hierarchicalLinkage', {
    counts: quadratic('a matrix'),
    sizes: [10, 1_000],
    input: (n, inputs) => ({ shape: `${n}×2, average`, args: [inputs.matrix(n, 2), 'average'] }),
    peers: {
      'ml-hclust': {
        task: (X, method) => {
          const named = method === 'ward' ? 'ward2' : method
          return task(
            () => agnes(X, { method: named }),
            (tree) => linkage(tree, X.length),
          )
        },
      },
    },
  }),

  row('dbscan', {
    counts: quadratic('lists'),
    sizes: [10, 1_000],
    input: (n, inputs) => ({ shape: `${n}×2, eps 1, 4 samples`, args: [inputs.clustered(n, 5), 1, 4] }),
    peers: {
      'density-clustering': {
        task: (X, eps, minSamples) =>
          task(
            () => new DBSCAN().run(X, eps, minSamples),
            (clusters) => X.map((_, i) => clusters.findIndex((members) => members.includes(i))),
          ),
        differs: 'a neighbour must be nearer than eps, not at most that far',
      },
    },
  }),

  row('kNearestLabels', {
    counts: 'samples',
    input: (n, inputs) => ({
      shape: `${n}×4, k 5`,
      args: [inputs.matrix(n, 4), inputs.labels(n, 3), inputs.vector(4), 5],
    }),
    peers: {
      'TensorFlow.js': {
        task: (X, labels, query, k) =>
          tensorTask(() => {
            const nearness = tf.neg(tf.sum(tf.squaredDifference(tf.tensor2d(X), tf.tensor1d(query)), 1))
            return tf.gather(tf.tensor1d(labels, 'int32'), tf.topk(nearness, k).indices)
          }),
      },
    },
  }),

  row('euclideanDistance', {
    counts: 'numbers of each vector',
    input: (n, inputs) => ({ shape: `${n}, ${n}`, args: [inputs.vector(n), inputs.vector(n)] }),
    peers: {
      mathjs: { task: (a, b) => task(() => distance(a, b) as number) },
      'TensorFlow.js': {
        task: (a, b) => tensorTask(() => tf.norm(tf.sub(tf.tensor1d(a), tf.tensor1d(b)))),
        differs: float32,
      },
    },
  }),
]
