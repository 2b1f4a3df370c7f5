import { sigmoidOf } from '../core/activation-scalars'
import { softmaxOf } from '../core/softmax'
import { columnsOf, dotOf, meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * Scores as probabilities: all positive, in the same order, adding up to 1.
 * p_i = e^(z_i/T) / Σ_k e^(z_k/T); temperature T 1. A low T sharpens, a high one flattens.
 * A vector of logits, T > 0; else RangeError. O(K), with the largest logit taken out. Section 2.2; scipy.special.softmax.
 * @example softmax([0, 0.6931471805599453]) // => [0.3333333333333333, 0.6666666666666666]
 */
export function softmax(logits: Vector, temperature: number = 1): Vector {
  const check = new Guard('softmax')
  check.vector('logits', logits)
  check.positive('temperature', temperature)
  return check.finite(softmaxOf(logits, temperature))
}

/**
 * The logarithm of the odds: the inverse of the sigmoid.
 * logit(p) = ln(p / (1 − p)).
 * p strictly between 0 and 1, else RangeError. O(1). Section 2.2; scipy.special.logit.
 * @example logit(0.75) // => 1.0986122886681098
 */
export function logit(p: number): number {
  const check = new Guard('logit')
  check.openFraction('p', p)
  return check.finite(Math.log(p / (1 - p)))
}

function checkModel(check: Guard, X: Matrix, weights: Vector, intercept: number): void {
  check.matrix('X', X)
  check.vector('weights', weights)
  check.length('weights', weights, X[0]!.length, 'one for each column of X')
  check.number('intercept', intercept)
}

/**
 * The probability of class 1 for each sample.
 * p = σ(wᵀx + b).
 * X is N × D, weights has D entries, gives N; else RangeError. O(N · D).
 * Section 2.2; scikit-learn LogisticRegression.predict_proba.
 * @example logisticPredictProba([[0, 0], [1, 1]], [1, 1], 0) // => [0.5, 0.8807970779778823]
 */
export function logisticPredictProba(X: Matrix, weights: Vector, intercept: number): Vector {
  const check = new Guard('logisticPredictProba')
  checkModel(check, X, weights, intercept)
  return check.finite(X.map((row) => sigmoidOf(dotOf(row, weights) + intercept)))
}

/**
 * The gradient of the mean log loss of logistic regression.
 * ∂L/∂w = (1/N) Σ_i (p_i − y_i)x_i, ∂L/∂b = (1/N) Σ_i (p_i − y_i).
 * X is N × D, y holds N labels 0 or 1, weights has D entries; else RangeError. O(N · D).
 * Section 2.2; torch autograd.
 * @example logisticGradient([[2], [4]], [1, 0], [0], 0) // => { "weights": [0.5], "intercept": 0 }
 */
export function logisticGradient(
  X: Matrix,
  y: Vector,
  weights: Vector,
  intercept: number,
): { weights: Vector; intercept: number } {
  const check = new Guard('logisticGradient')
  checkModel(check, X, weights, intercept)
  check.binaryLabels('y', y)
  check.sameLength({ X, y })
  const excess = X.map((row, i) => {
    const score = dotOf(row, weights) + intercept
    return y[i] === 1 ? 0 - sigmoidOf(-score) : sigmoidOf(score)
  })
  return check.finite({
    weights: columnsOf(X).map((column) => dotOf(column, excess) / y.length),
    intercept: meanOf(excess),
  })
}

/**
 * By what factor the odds change when a feature grows by 1.
 * OR = e^w.
 * A finite coefficient; RangeError above about 709, where e^w overflows. O(1).
 * Section 2.2; Hosmer, Lemeshow and Sturdivant, Applied Logistic Regression (2013), chapter 3.
 * @example oddsRatio(0.6931471805599453) // => 2
 */
export function oddsRatio(coefficient: number): number {
  const check = new Guard('oddsRatio')
  check.number('coefficient', coefficient)
  return check.finite(Math.exp(coefficient))
}
