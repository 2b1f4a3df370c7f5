import { kldivergence } from 'mathjs'
import * as ss from 'simple-statistics'
import jstat from 'jstat'
import type { Vector } from '@/lib/reference'
import type { Inputs } from '../inputs'
import { row, task } from '../row'
import { tensorTask, tensorRow, tf } from '../tensors'

const counts = 'samples'

const pairOf = (n: number, inputs: Inputs): { shape: string; args: [Vector, Vector] } => ({
  shape: `${n}, ${n}`,
  args: [inputs.vector(n, -3, 3), inputs.vector(n, -3, 3)],
})

const distribution = (n: number, inputs: Inputs): Vector => {
  const weights = inputs.vector(n, 0.01, 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

export const losses = [
  tensorRow('meanSquaredError', {
    counts,
    input: pairOf,
    task: (yTrue, yPred) => tensorTask(() => tf.losses.meanSquaredError(tf.tensor1d(yTrue), tf.tensor1d(yPred))),
  }),
  tensorRow('meanAbsoluteError', {
    counts,
    input: pairOf,
    task: (yTrue, yPred) => tensorTask(() => tf.losses.absoluteDifference(tf.tensor1d(yTrue), tf.tensor1d(yPred))),
  }),
  tensorRow('huberLoss', {
    counts,
    input: pairOf,
    task: (yTrue, yPred, delta = 1) =>
      tensorTask(() => tf.losses.huberLoss(tf.tensor1d(yTrue), tf.tensor1d(yPred), undefined, delta)),
  }),
  tensorRow('hingeLoss', {
    counts,
    input: (n, inputs) => ({
      shape: `${n}, ${n}`,
      args: [inputs.labels(n, 2).map((label) => 2 * label - 1), inputs.vector(n)],
    }),
    task: (labels, scores) => {
      // It takes labels 0 and 1.
      const y = labels.map((label) => (label + 1) / 2)
      return tensorTask(() => tf.losses.hingeLoss(tf.tensor1d(y), tf.tensor1d(scores)))
    },
  }),
  tensorRow('binaryCrossEntropyWithLogits', {
    counts,
    input: (n, inputs) => ({ shape: `${n}, ${n}`, args: [inputs.labels(n, 2), inputs.vector(n, -4, 4)] }),
    task: (yTrue, logits) => tensorTask(() => tf.losses.sigmoidCrossEntropy(tf.tensor1d(yTrue), tf.tensor1d(logits))),
  }),
  tensorRow('crossEntropyFromLogits', {
    counts: 'logits',
    input: (n, inputs) => {
      const classes = n < 100 ? 2 : 10
      return {
        shape: `${n / classes}×${classes}`,
        args: [inputs.matrix(n / classes, classes, -4, 4), inputs.labels(n / classes, classes)],
      }
    },
    task: (logits, labels) =>
      tensorTask(() => {
        const y = tf.oneHot(tf.tensor1d(labels, 'int32'), logits[0]!.length)
        return tf.losses.softmaxCrossEntropy(y, tf.tensor2d(logits))
      }),
  }),
  row('klDivergence', {
    counts: 'probabilities of each distribution',
    input: (n, inputs) => ({ shape: `${n}, ${n}`, args: [distribution(n, inputs), distribution(n, inputs)] }),
    peers: {
      mathjs: {
        task: (p, q) => task(() => kldivergence(p, q)),
        differs: 'gives NaN where a probability is 0',
        most: 1_000,
      },
    },
  }),
]

export const metrics = [
  tensorRow('accuracyScore', {
    counts,
    input: (n, inputs) => ({ shape: `${n}, 10 classes`, args: [inputs.labels(n, 10), inputs.labels(n, 10)] }),
    task: (yTrue, yPred) =>
      tensorTask(() => tf.mean(tf.equal(tf.tensor1d(yTrue, 'int32'), tf.tensor1d(yPred, 'int32')))),
  }),
  tensorRow('confusionMatrix', {
    counts,
    input: (n, inputs) => ({ shape: `${n}, 10 classes`, args: [inputs.labels(n, 10), inputs.labels(n, 10), 10] }),
    task: (yTrue, yPred, classes = 1 + Math.max(...yTrue, ...yPred)) =>
      tensorTask(() => tf.math.confusionMatrix(tf.tensor1d(yTrue, 'int32'), tf.tensor1d(yPred, 'int32'), classes)),
  }),
  row('rocAuc', {
    counts,
    input: (n, inputs) => ({ shape: `${n}, ${n}`, args: [inputs.labels(n, 2), inputs.vector(n)] }),
    peers: {
      'simple-statistics': {
        task: (yTrue, scores) =>
          task(() => {
            const positive = scores.filter((_, i) => yTrue[i] === 1)
            const negative = scores.filter((_, i) => yTrue[i] === 0)
            const [m, n] = [positive.length, negative.length]
            // The Wilcoxon rank sum less its least value, over the number of pairs.
            return (ss.wilcoxonRankSum(positive, negative) - (m * (m + 1)) / 2) / (m * n)
          }),
        most: 1_000,
      },
    },
  }),
  row('majorityVote', {
    counts: 'votes',
    input: (n, inputs) => ({ shape: `${n}, 10 classes`, args: [inputs.labels(n, 10)] }),
    peers: {
      'simple-statistics': {
        task: (votes) => task(() => ss.modeFast(votes) as number),
        differs: 'a tie goes to the label seen first',
      },
      jstat: {
        task: (votes) => task(() => jstat.mode(votes)),
        differs: 'a tie gives all labels',
      },
    },
  }),
]
