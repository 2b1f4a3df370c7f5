import { cholesky, solveCholesky } from '../core/cholesky'
import { unit } from '../core/distances'
import { oriented } from '../core/eigen'
import { addMatrices, columnMeans, rowsByLabel, withinScatter } from '../core/scatter'
import { centred, centredRows, combined, lengthOf, meanOf, squaredDeviations, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

function checkLabelled(check: Guard, X: Matrix, labels: Vector): void {
  check.matrix('X', X)
  check.labels('labels', labels)
  check.sameLength({ X, labels })
  check.room(X[0]!.length ** 2)
}

function checkTwoClasses(check: Guard, labels: Vector): void {
  if (new Set(labels).size !== 2) check.refuse('labels must hold exactly two classes', labels)
}

/**
 * How the samples scatter around their own class means.
 * S_W = Σ_c Σ_(i in c) (x_i − m_c)(x_i − m_c)ᵀ; a sum, not an average.
 * Rows are samples with a label each, gives D × D; else RangeError. O(N · D²).
 * Section 2.4; Bishop, Pattern Recognition and Machine Learning (2006), section 4.1.6.
 * @example withinClassScatter([[0], [2], [5], [5]], [0, 0, 1, 1]) // => [[2]]
 */
export function withinClassScatter(X: Matrix, labels: Vector): Matrix {
  const check = new Guard('withinClassScatter')
  checkLabelled(check, X, labels)
  return check.finite(withinScatter(X, labels))
}

/**
 * How the class means scatter around the overall mean.
 * S_B = Σ_c n_c (m_c − m)(m_c − m)ᵀ; a sum, not an average.
 * Rows are samples with a label each, gives D × D; else RangeError. O(N · D²).
 * Section 2.4; Bishop, Pattern Recognition and Machine Learning (2006), section 4.1.6.
 * @example betweenClassScatter([[0], [2], [5], [5]], [0, 0, 1, 1]) // => [[16]]
 */
export function betweenClassScatter(X: Matrix, labels: Vector): Matrix {
  const check = new Guard('betweenClassScatter')
  checkLabelled(check, X, labels)
  // On centred rows m is 0, and nothing cancels in m_c − m.
  const terms = rowsByLabel(centredRows(X), labels).map((rows) => {
    const apart = columnMeans(rows)
    return apart.map((a) => apart.map((b) => rows.length * a * b))
  })
  return check.finite(terms.reduce(addMatrices))
}

/**
 * Fisher's direction: the projection on which two classes lie furthest apart for their spread.
 * w ∝ S_W⁻¹(m_1 − m_0), of length 1, its largest entry positive.
 * Rows are samples of exactly two classes; RangeError else, for a singular S_W and for equal means. O(N · D² + D³).
 * Section 2.4; scikit-learn LinearDiscriminantAnalysis.
 * @example fisherDirection([[1, 0], [-1, 0], [0, 1], [0, -1], [3, 4], [5, 4]], [0, 0, 0, 0, 1, 1]) // => [0.4472135954999579, 0.8944271909999159]
 */
export function fisherDirection(X: Matrix, labels: Vector): Vector {
  const check = new Guard('fisherDirection')
  checkLabelled(check, X, labels)
  checkTwoClasses(check, labels)
  const [first, second] = rowsByLabel(centredRows(X), labels).map(columnMeans) as [Vector, Vector]
  const lower = cholesky(withinScatter(X, labels)) ?? check.refuse('the within-class scatter must not be singular', X)
  const direction = solveCholesky(
    lower,
    combined(second, first, (a, b) => a - b),
  )
  if (lengthOf(direction) === 0) check.refuse('the class means must differ', first)
  return check.finite(oriented(unit(direction)))
}

/**
 * How well a projection separates two classes.
 * J = (m_1 − m_2)²/(s_1² + s_2²), the s² being scatters Σ(y − m)², not variances.
 * A value and a label each, exactly two classes; RangeError else, and where neither class varies. O(N).
 * Section 2.4; Bishop, Pattern Recognition and Machine Learning (2006), section 4.1.4.
 * @example fisherCriterion([1, 2, 6, 7], [0, 0, 1, 1]) // => 25
 */
export function fisherCriterion(projected: Vector, labels: Vector): number {
  const check = new Guard('fisherCriterion')
  check.vector('projected', projected)
  check.labels('labels', labels)
  check.sameLength({ projected, labels })
  checkTwoClasses(check, labels)
  const groups = rowsByLabel(
    centred(projected).map((value) => [value]),
    labels,
  ).map((rows) => rows.flat())
  const means = groups.map(meanOf)
  const scatter = sumOf(groups.map(squaredDeviations))
  if (scatter === 0) check.refuse('at least one class must vary', projected)
  return check.finite((means[0]! - means[1]!) ** 2 / scatter)
}
