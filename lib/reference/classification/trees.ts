import { indicesByLabel } from '../core/groups'
import { entropyOf, gainOf, giniOf, impurityOf } from '../core/impurity'
import { centred, squaresOf, sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/** Gains closer than this are the same gain, computed in another order. */
const SAME_GAIN = 1e-12

const isAmount = (count: number): boolean => count >= 0

function checkTotal(check: Guard, counts: Vector): void {
  check.within('counts', counts, isAmount, 'a non-negative number')
  if (sumOf(counts) === 0) check.refuse('counts must have a total above 0', counts)
}

/**
 * The probability that two draws from a node differ in class.
 * Gini = 1 − Σ_k p_k²; 0 for a pure node, at most 1 − 1/K.
 * Class counts or probabilities (they are normalised); RangeError where negative or all 0. O(K).
 * Section 2.2; scikit-learn DecisionTreeClassifier.
 * @example giniImpurity([5, 5]) // => 0.5
 */
export function giniImpurity(counts: Vector): number {
  const check = new Guard('giniImpurity')
  checkTotal(check, counts)
  return check.finite(giniOf(counts))
}

/**
 * The information needed to name the class of a draw.
 * H = −Σ_k p_k log_b p_k, with 0 · log 0 = 0; base b 2, so in bits.
 * Class counts or probabilities (they are normalised), b positive and not 1; RangeError where negative or all 0. O(K).
 * Section 2.2; scipy.stats.entropy.
 * @example entropy([5, 5]) // => 1
 */
export function entropy(counts: Vector, base: number = 2): number {
  const check = new Guard('entropy')
  checkTotal(check, counts)
  check.positive('base', base)
  if (base === 1) check.refuse('base must not be 1', base)
  return check.finite(entropyOf(counts, base))
}

/**
 * How much purer a split makes the classes.
 * IG = I(parent) − Σ_c (n_c/n) I(child c), I being the entropy in bits ('entropy') or the Gini impurity ('gini').
 * K counts of the parent and of each child, the children adding up to the parent; else RangeError.
 * O(children · K). Section 2.2; scikit-learn mutual_info_score.
 * @example informationGain([4, 4], [[4, 0], [0, 4]]) // => 1
 */
export function informationGain(
  parentCounts: Vector,
  childCounts: Matrix,
  criterion: 'entropy' | 'gini' = 'entropy',
): number {
  const check = new Guard('informationGain')
  check.within('parentCounts', parentCounts, isAmount, 'a non-negative number')
  check.allWithin('childCounts', childCounts, isAmount, 'a non-negative number')
  check.length('childCounts[0]', childCounts[0]!, parentCounts.length, 'one for each class of the parent')
  check.option('criterion', criterion, ['entropy', 'gini'])
  const total = sumOf(parentCounts)
  if (total === 0) check.refuse('parentCounts must have a total above 0', parentCounts)
  const summed = parentCounts.map((_, k) => sumOf(childCounts.map((child) => child[k]!)))
  if (summed.some((count, k) => Math.abs(count - parentCounts[k]!) > 1e-9 * total)) {
    check.refuse('childCounts must add up to parentCounts', summed)
  }
  return check.finite(gainOf(parentCounts, childCounts, impurityOf(criterion)))
}

/**
 * The threshold on one feature that separates the classes best; x ≤ threshold goes left.
 * t* = argmax over the midpoints t of neighbouring values of the gain; the smallest of equals. Gini by default.
 * x and labels of equal length; RangeError where x is constant. O(N · different values).
 * Section 2.2; scikit-learn DecisionTreeClassifier(max_depth=1).
 * @example bestThresholdSplit([1, 2, 3, 4], [0, 0, 1, 1]) // => { "threshold": 2.5, "gain": 0.5 }
 */
export function bestThresholdSplit(
  x: Vector,
  labels: Vector,
  criterion: 'entropy' | 'gini' = 'gini',
): { threshold: number; gain: number } {
  const check = new Guard('bestThresholdSplit')
  check.vector('x', x)
  check.labels('labels', labels)
  check.sameLength({ x, labels })
  check.option('criterion', criterion, ['entropy', 'gini'])
  const values = [...new Set(x)].sort((a, b) => a - b)
  if (values.length === 1) check.refuse('x must not be constant', x)
  const classes = [...indicesByLabel(labels).values()]
  const counts = (goes: (value: number) => boolean): Vector =>
    classes.map((members) => members.filter((i) => goes(x[i]!)).length)
  const parent = counts(() => true)
  const splits = values.slice(1).map((upper, i) => {
    const lower = values[i]!
    const children = [counts((value) => value <= lower), counts((value) => value > lower)]
    return { threshold: lower + (upper - lower) / 2, gain: gainOf(parent, children, impurityOf(criterion)) }
  })
  return check.finite(splits.reduce((best, split) => (split.gain > best.gain + SAME_GAIN ? split : best)))
}

/**
 * How much a split lowers the variance of the targets: the gain of a regression tree.
 * ΔVar = Var(y) − (n_L/n) Var(y_L) − (n_R/n) Var(y_R), variances with ddof 0.
 * A target and a side each; RangeError where one side is empty. O(n). Section 2.2; scikit-learn DecisionTreeRegressor.
 * @example varianceReduction([1, 1, 5, 5], [true, true, false, false]) // => 4
 */
export function varianceReduction(y: Vector, goesLeft: boolean[]): number {
  const check = new Guard('varianceReduction')
  check.vector('y', y)
  check.booleans('goesLeft', goesLeft)
  check.sameLength({ y, goesLeft })
  const sides = [true, false].map((left) => y.filter((_, i) => goesLeft[i] === left))
  if (sides.some((side) => side.length === 0)) check.refuse('both sides must get a sample', goesLeft)
  const variance = (values: Vector): number => squaresOf(centred(values)) / values.length
  return check.finite(variance(y) - sumOf(sides.map((side) => (side.length / y.length) * variance(side))))
}

/**
 * The share of samples a bootstrap draw of the same size leaves out; tends to 1/e.
 * P(out) = (1 − 1/n)^n.
 * n is an integer from 1, else RangeError. O(1).
 * Section 2.2; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2009), section 7.11.
 * @example outOfBagFraction(2) // => 0.25
 */
export function outOfBagFraction(samples: number): number {
  const check = new Guard('outOfBagFraction')
  check.size('samples', samples)
  return check.finite(Math.exp(samples * Math.log1p(-1 / samples)))
}
