import { logDiagonalGaussian, normalizedExponentials } from '../core/posterior'
import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * Bayes' rule: what is believed after seeing the evidence.
 * P(k|x) = π_k L_k / Σ_j π_j L_j.
 * Priors in [0, 1] and likelihoods ≥ 0 (densities may exceed 1), equally many; RangeError where every product is 0.
 * O(K). Section 2.2; Bishop, Pattern Recognition and Machine Learning (2006), section 1.2.
 * @example bayesPosterior([0.01, 0.99], [0.9, 0.09]) // => [0.09174311926605505, 0.908256880733945]
 */
export function bayesPosterior(priors: Vector, likelihoods: Vector): Vector {
  const check = new Guard('bayesPosterior')
  check.probabilities('priors', priors)
  check.within('likelihoods', likelihoods, (value) => value >= 0, 'a non-negative number')
  check.sameLength({ priors, likelihoods })
  const scores = priors.map((prior, k) => Math.log(prior) + Math.log(likelihoods[k]!))
  const posterior = normalizedExponentials(scores)
  return check.finite(posterior ?? check.refuse('some prior times likelihood must be above 0', likelihoods))
}

/**
 * The class probabilities of Gaussian naive Bayes: independent normal features in each class.
 * P(k|x) ∝ π_k Π_d N(x_d; μ_kd, σ²_kd), computed with logarithms.
 * x has D entries, means and variances are K × D, variances positive, priors in [0, 1] and not all 0; else RangeError.
 * O(K · D). Section 2.2; scikit-learn GaussianNB.
 * @example gaussianNaiveBayesPosterior([0], [[-1], [1]], [[1], [1]], [0.25, 0.75]) // => [0.25, 0.75]
 */
export function gaussianNaiveBayesPosterior(x: Vector, means: Matrix, variances: Matrix, priors: Vector): Vector {
  const check = new Guard('gaussianNaiveBayesPosterior')
  check.vector('x', x)
  check.matrix('means', means)
  check.allWithin('variances', variances, (variance) => variance > 0, 'a positive number')
  check.length('means[0]', means[0]!, x.length, 'one entry for each entry of x')
  check.length('variances[0]', variances[0]!, x.length, 'one entry for each entry of x')
  check.probabilities('priors', priors)
  check.sameLength({ means, variances, priors })
  const scores = priors.map((prior, k) => Math.log(prior) + logDiagonalGaussian(x, means[k]!, variances[k]!))
  return check.finite(normalizedExponentials(scores) ?? check.refuse('some prior must be above 0', priors))
}

/**
 * The class probabilities of multinomial naive Bayes: words drawn independently from each class's own bag.
 * P(k|x) ∝ π_k Π_w θ_kw^(x_w), θ_kw = (n_kw + α)/(Σ_v n_kv + αV); smoothing α 1.
 * Word counts x (V integers), counts a class (K × V integers), priors in [0, 1], α ≥ 0; RangeError for other shapes, for
 * a class without words at α 0, and where every class gives the words probability 0. O(K · V).
 * Section 2.2; scikit-learn MultinomialNB.
 * @example multinomialNaiveBayesPosterior([1, 0], [[2, 0], [0, 2]], [0.5, 0.5]) // => [0.75, 0.25]
 */
export function multinomialNaiveBayesPosterior(
  counts: Vector,
  classWordCounts: Matrix,
  priors: Vector,
  alpha: number = 1,
): Vector {
  const check = new Guard('multinomialNaiveBayesPosterior')
  const isCount = (x: number): boolean => Number.isInteger(x) && x >= 0
  check.within('counts', counts, isCount, 'a non-negative integer')
  check.allWithin('classWordCounts', classWordCounts, isCount, 'a non-negative integer')
  check.length('classWordCounts[0]', classWordCounts[0]!, counts.length, 'one for each word')
  check.probabilities('priors', priors)
  check.sameLength({ classWordCounts, priors })
  check.nonNegative('alpha', alpha)
  const scores = priors.map((prior, k) => {
    const words = classWordCounts[k]!.map((count) => count + alpha)
    const total = sumOf(words)
    if (total === 0) check.refuse(`with alpha 0 class ${k} must have words`, classWordCounts[k])
    const terms = counts.map((count, w) => (count === 0 ? 0 : count * Math.log(words[w]! / total)))
    return (
      Math.log(prior) + sumOf(terms.filter((term) => term > -Infinity)) + (terms.includes(-Infinity) ? -Infinity : 0)
    )
  })
  return check.finite(normalizedExponentials(scores) ?? check.refuse('some class must allow the words', counts))
}
