import { softmaxOf, surprisalOf } from '../core/softmax'
import { meanOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * The expected surprise, in nats, of one distribution when another was predicted.
 * H(t, p) = −Σ_k t_k ln p_k; a term with t_k = 0 is 0 even where p_k is 0.
 * Two vectors of probabilities of equal length; RangeError where t_k > 0 meets p_k = 0. They need not add up to
 * exactly 1, so rounded ones may be given. O(K). Section 4.8; torch cross_entropy of ln p.
 * @example crossEntropy([0, 1, 0], [0.25, 0.5, 0.25]) // => 0.6931471805599453
 */
export function crossEntropy(target: Vector, predicted: Vector): number {
  const check = new Guard('crossEntropy')
  check.probabilities('target', target)
  check.probabilities('predicted', predicted)
  check.sameLength({ target, predicted })
  const terms = target.map((t, k) => (t === 0 ? 0 : -t * Math.log(predicted[k]!)))
  if (terms.includes(Infinity)) check.refuse('predicted must be above 0 wherever target is', predicted)
  return sumOf(terms)
}

/**
 * The mean cross-entropy of a softmax classifier, straight from its logits.
 * CE = (1/N) Σ_i [ln Σ_k e^(z_ik) − z_i,label], with the largest exponent taken out before the exponential.
 * A row of logits and a label from 0 to K − 1 a sample, else RangeError. O(N · K). Section 4.8; torch cross_entropy.
 * @example crossEntropyFromLogits([[800, 800]], [0]) // => 0.6931471805599453
 */
export function crossEntropyFromLogits(logits: Matrix, labels: Vector): number {
  const check = new Guard('crossEntropyFromLogits')
  check.matrix('logits', logits)
  check.labels('labels', labels, logits[0]!.length)
  check.sameLength({ logits, labels })
  return check.finite(meanOf(logits.map((row, i) => surprisalOf(row, labels[i]!))))
}

/**
 * The mean negative logarithm, in nats, of the probability given to each sample's true class.
 * NLL = −(1/N) Σ_i ln p_i[label_i].
 * A row of probabilities and a label from 0 to K − 1 a sample; RangeError where a true class has probability 0. O(N).
 * Sections 4.8 and 5.1.2; torch nll_loss of ln p.
 * @example negativeLogLikelihood([[0.5, 0.5], [0.75, 0.25]], [0, 1]) // => 1.0397207708399179
 */
export function negativeLogLikelihood(probabilities: Matrix, labels: Vector): number {
  const check = new Guard('negativeLogLikelihood')
  check.allWithin('probabilities', probabilities, (p) => p >= 0 && p <= 1, 'a probability from 0 to 1')
  check.labels('labels', labels, probabilities[0]!.length)
  check.sameLength({ probabilities, labels })
  const chosen = probabilities.map((row, i) => row[labels[i]!]!)
  if (chosen.includes(0)) check.refuse('the true class must have a probability above 0', chosen)
  return meanOf(chosen.map((p) => 0 - Math.log(p)))
}

/**
 * The gradient of softmax cross-entropy with respect to the logits: what was predicted minus what was true.
 * ∂L/∂z = softmax(z) − onehot(label).
 * Logits and a label from 0 to K − 1; gives a vector like the logits; else RangeError. O(K).
 * Section 4.8; torch autograd.
 * @example softmaxCrossEntropyGradient([0, 0, 0, 0], 1) // => [0.25, -0.75, 0.25, 0.25]
 */
export function softmaxCrossEntropyGradient(logits: Vector, label: number): Vector {
  const check = new Guard('softmaxCrossEntropyGradient')
  check.vector('logits', logits)
  check.integer('label', label, 0, logits.length - 1)
  const probabilities = softmaxOf(logits)
  // p − 1 as minus the rest, which keeps its digits where p is nearly 1.
  const rest = sumOf(probabilities.filter((_, k) => k !== label))
  return check.finite(probabilities.map((p, k) => (k === label ? 0 - rest : p)))
}

/**
 * The number of equally likely tokens a model is as uncertain among.
 * PPL = e^H, H being the mean cross-entropy in nats.
 * H is not negative, and RangeError above about 709, where e^H overflows. O(1).
 * Section 3.5.7; Jurafsky and Martin, Speech and Language Processing, chapter on n-gram models.
 * @example perplexity(1) // => 2.718281828459045
 */
export function perplexity(crossEntropyNats: number): number {
  const check = new Guard('perplexity')
  check.nonNegative('crossEntropyNats', crossEntropyNats)
  return check.finite(Math.exp(crossEntropyNats))
}
