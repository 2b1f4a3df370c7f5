import { factorize, solveFactored } from '../core/lu'
import { dotOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * Linear discriminant scores, one a class; the largest wins.
 * δ_k(x) = xᵀS⁻¹m_k − ½ m_kᵀS⁻¹m_k + ln π_k, with one covariance S for all classes.
 * x has D entries, means is K × D, covariance symmetric D × D, priors in (0, 1]; RangeError for other shapes and for an
 * exactly singular covariance. O(D³ + K · D²). Section 2.2; scikit-learn LinearDiscriminantAnalysis.
 * @example ldaDiscriminants([1, 0], [[0, 0], [2, 0]], [[1, 0], [0, 1]], [0.5, 0.5]) // => [-0.6931471805599453, -0.6931471805599453]
 */
export function ldaDiscriminants(x: Vector, means: Matrix, covariance: Matrix, priors: Vector): Vector {
  const check = new Guard('ldaDiscriminants')
  check.vector('x', x)
  check.matrix('means', means)
  check.length('means[0]', means[0]!, x.length, 'one entry for each entry of x')
  check.symmetric('covariance', covariance)
  check.length('covariance', covariance, x.length, 'one row for each entry of x')
  check.within('priors', priors, (p) => p > 0 && p <= 1, 'a probability above 0')
  check.sameLength({ means, priors })
  const factors = factorize(covariance) ?? check.refuse('covariance must not be singular', covariance)
  return check.finite(
    means.map((mean, k) => {
      const direction = solveFactored(factors, mean)
      return dotOf(x, direction) - dotOf(mean, direction) / 2 + Math.log(priors[k]!)
    }),
  )
}
