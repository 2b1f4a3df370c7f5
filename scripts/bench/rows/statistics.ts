import mean64 from '@stdlib/stats-base-mean'
import variance64 from '@stdlib/stats-base-variance'
import jstat from 'jstat'
import { corr, dot, mean, median, norm, std, sum, variance } from 'mathjs'
import { Matrix, covariance } from 'ml-matrix'
import * as ss from 'simple-statistics'
import type { Vector } from '@/lib/reference'
import type { Inputs } from '../inputs'
import { row, task } from '../row'
import { float32, tensorTask, tf } from '../tensors'

const counts = 'numbers'

const one = (n: number, inputs: Inputs): { shape: string; args: [Vector] } => ({
  shape: `${n}`,
  args: [inputs.vector(n, -3, 5)],
})

const two = (n: number, inputs: Inputs): { shape: string; args: [Vector, Vector] } => ({
  shape: `${n}, ${n}`,
  args: [inputs.vector(n), inputs.vector(n)],
})

/** A library's own name for what is divided by N, where it divides by N − 1 unless told. */
const uncorrected = 'uncorrected'

export const statistics = [
  row('sum', {
    counts,
    input: one,
    peers: {
      'simple-statistics': { task: (x) => task(() => ss.sum(x)) },
      jstat: { task: (x) => task(() => jstat.sum(x)) },
      mathjs: { task: (x) => task(() => sum(x) as number) },
      'TensorFlow.js': {
        task: (x) => tensorTask(() => tf.sum(tf.tensor1d(x))),
        differs: float32,
      },
    },
  }),

  row('mean', {
    counts,
    input: one,
    peers: {
      '@stdlib': {
        task: (x) => task(() => mean64(x.length, x, 1)),
      },
      'simple-statistics': { task: (x) => task(() => ss.mean(x)) },
      jstat: { task: (x) => task(() => jstat.mean(x)) },
      mathjs: { task: (x) => task(() => mean(x)) },
      'TensorFlow.js': {
        task: (x) => tensorTask(() => tf.mean(tf.tensor1d(x))),
        differs: float32,
      },
    },
  }),

  row('median', {
    counts,
    input: one,
    peers: {
      'simple-statistics': { task: (x) => task(() => ss.median(x)) },
      jstat: { task: (x) => task(() => jstat.median(x)) },
      mathjs: { task: (x) => task(() => median(x) as number) },
    },
  }),

  row('variance', {
    counts,
    input: one,
    peers: {
      '@stdlib': {
        task: (x, ddof = 0) => task(() => variance64(x.length, ddof, x, 1)),
      },
      'simple-statistics': {
        task: (x, ddof = 0) =>
          ddof > 1 ? undefined : task(ddof === 0 ? () => ss.variance(x) : () => ss.sampleVariance(x)),
      },
      jstat: { task: (x, ddof = 0) => (ddof > 1 ? undefined : task(() => jstat.variance(x, ddof === 1))) },
      mathjs: {
        task: (x, ddof = 0) =>
          ddof > 1 ? undefined : task(() => variance(x, ddof === 0 ? uncorrected : 'unbiased') as unknown as number),
      },
      'TensorFlow.js': {
        task: (x, ddof = 0) => (ddof > 0 ? undefined : tensorTask(() => tf.moments(tf.tensor1d(x)).variance)),
        differs: float32,
      },
    },
  }),

  row('standardDeviation', {
    counts,
    input: one,
    peers: {
      'simple-statistics': {
        task: (x, ddof = 0) =>
          ddof > 1 ? undefined : task(ddof === 0 ? () => ss.standardDeviation(x) : () => ss.sampleStandardDeviation(x)),
      },
      jstat: { task: (x, ddof = 0) => (ddof > 1 ? undefined : task(() => jstat.stdev(x, ddof === 1))) },
      mathjs: {
        task: (x, ddof = 0) =>
          ddof > 1 ? undefined : task(() => std(x, ddof === 0 ? uncorrected : 'unbiased') as unknown as number),
      },
    },
  }),

  row('excessKurtosis', {
    counts,
    input: one,
    peers: {
      jstat: { task: (x) => task(() => jstat.kurtosis(x)) },
      'simple-statistics': {
        task: (x) => task(() => ss.sampleKurtosis(x)),
        differs: 'estimates the kurtosis of the population from which the sample was drawn',
        aside: true,
      },
    },
  }),

  row('pearsonCorrelation', {
    counts: 'numbers of each vector',
    input: two,
    peers: {
      'simple-statistics': { task: (x, y) => task(() => ss.sampleCorrelation(x, y)) },
      jstat: { task: (x, y) => task(() => jstat.corrcoeff(x, y)) },
      mathjs: { task: (x, y) => task(() => corr(x, y) as number) },
    },
  }),

  row('covarianceMatrix', {
    counts,
    input: (n, inputs) => {
      const columns = n < 100 ? 2 : n < 10_000 ? 10 : 20
      return { shape: `${n / columns}×${columns}`, args: [inputs.matrix(n / columns, columns)] }
    },
    peers: {
      'ml-matrix': {
        task: (X, ddof = 1) => (ddof === 1 ? task(() => covariance(new Matrix(X)).to2DArray()) : undefined),
      },
    },
  }),

  row('dot', {
    counts: 'numbers of each vector',
    input: two,
    peers: {
      jstat: { task: (a, b) => task(() => jstat.dot(a, b)) },
      mathjs: { task: (a, b) => task(() => dot(a, b)) },
      'TensorFlow.js': {
        task: (a, b) => tensorTask(() => tf.dot(tf.tensor1d(a), tf.tensor1d(b))),
        differs: float32,
      },
    },
  }),

  row('norm', {
    counts,
    input: one,
    peers: {
      jstat: { task: (x, order = 2) => (order === 2 ? task(() => jstat.norm(x)) : undefined) },
      mathjs: { task: (x, order = 2) => task(() => norm(x, order) as number) },
      'TensorFlow.js': {
        task: (x, order = 2) => (order === 2 ? tensorTask(() => tf.norm(tf.tensor1d(x))) : undefined),
        differs: float32,
      },
    },
  }),

  row('logSumExp', {
    counts,
    input: one,
    peers: {
      'TensorFlow.js': {
        task: (x) => tensorTask(() => tf.logSumExp(tf.tensor1d(x))),
        differs: float32,
      },
    },
  }),
]
