import { euclidean, manhattan, squaredEuclidean } from '../core/distances'
import { centred, lengthOf, meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

function differences(check: Guard, yTrue: Vector, yPred: Vector): Vector {
  check.paired({ yTrue, yPred })
  return yTrue.map((y, i) => y - yPred[i]!)
}

/**
 * What the model missed, sample by sample; positive where it predicted too little.
 * r_i = y_i − ŷ_i.
 * Two vectors of equal length, else RangeError. O(N).
 * Section 2.1; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2009), section 3.2.
 * @example residuals([3, 5], [2.5, 6]) // => [0.5, -1]
 */
export function residuals(yTrue: Vector, yPred: Vector): Vector {
  const check = new Guard('residuals')
  return check.finite(differences(check, yTrue, yPred))
}

/**
 * The mean squared error, in squared units of y.
 * MSE = (1/N) Σ_i (y_i − ŷ_i)².
 * Two vectors of equal length, else RangeError. O(N). Sections 2.1 and 5.1.2; scikit-learn mean_squared_error.
 * @example meanSquaredError([3, 5], [2, 7]) // => 2.5
 */
export function meanSquaredError(yTrue: Vector, yPred: Vector): number {
  const check = new Guard('meanSquaredError')
  check.paired({ yTrue, yPred })
  return check.finite(squaredEuclidean(yTrue, yPred) / yTrue.length)
}

/**
 * The root of the mean squared error, in the units of y.
 * RMSE = √((1/N) Σ_i (y_i − ŷ_i)²).
 * Two vectors of equal length, else RangeError. O(N). Section 2.1; scikit-learn root_mean_squared_error.
 * @example rootMeanSquaredError([0, 0], [3, 3]) // => 3
 */
export function rootMeanSquaredError(yTrue: Vector, yPred: Vector): number {
  const check = new Guard('rootMeanSquaredError')
  check.paired({ yTrue, yPred })
  return check.finite(euclidean(yTrue, yPred) / Math.sqrt(yTrue.length))
}

/**
 * The mean absolute error, in the units of y.
 * MAE = (1/N) Σ_i |y_i − ŷ_i|.
 * Two vectors of equal length, else RangeError. O(N). Section 2.1; scikit-learn mean_absolute_error.
 * @example meanAbsoluteError([3, 5], [2, 7]) // => 1.5
 */
export function meanAbsoluteError(yTrue: Vector, yPred: Vector): number {
  const check = new Guard('meanAbsoluteError')
  check.paired({ yTrue, yPred })
  return check.finite(manhattan(yTrue, yPred) / yTrue.length)
}

/**
 * The mean error relative to the true value, as a fraction (0.1 is 10 %).
 * MAPE = (1/N) Σ_i |y_i − ŷ_i| / |y_i|.
 * Two vectors of equal length; RangeError where a true value is 0. O(N).
 * Section 2.1; scikit-learn mean_absolute_percentage_error.
 * @example meanAbsolutePercentageError([4, 10], [5, 9]) // => 0.175
 */
export function meanAbsolutePercentageError(yTrue: Vector, yPred: Vector): number {
  const check = new Guard('meanAbsolutePercentageError')
  const missed = differences(check, yTrue, yPred)
  if (yTrue.includes(0)) check.refuse('yTrue must not hold a 0', yTrue)
  return check.finite(meanOf(missed.map((difference, i) => Math.abs(difference / yTrue[i]!))))
}

/**
 * The share of the variance that the model explains; 0 is no better than the mean, and worse is negative.
 * R² = 1 − Σ_i (y_i − ŷ_i)² / Σ_i (y_i − ȳ)².
 * Two vectors of equal length; RangeError where y is constant. O(N). Section 2.1; scikit-learn r2_score.
 * @example r2Score([1, 2, 3], [1, 2, 4]) // => 0.5
 */
export function r2Score(yTrue: Vector, yPred: Vector): number {
  const check = new Guard('r2Score')
  check.paired({ yTrue, yPred })
  const missed = euclidean(yTrue, yPred)
  const spread = lengthOf(centred(yTrue))
  if (spread === 0) check.refuse('yTrue must not be constant', yTrue)
  return check.finite(1 - (missed / spread) ** 2)
}

/**
 * R² with a charge for every feature, so that a useless one lowers it.
 * R̄² = 1 − (1 − R²)(n − 1)/(n − p − 1).
 * R² at most 1, n samples, p features, n > p + 1; else RangeError. O(1).
 * Section 2.1; statsmodels OLSResults.rsquared_adj.
 * @example adjustedR2(0.75, 11, 2) // => 0.6875
 */
export function adjustedR2(r2: number, samples: number, features: number): number {
  const check = new Guard('adjustedR2')
  check.number('r2', r2)
  if (r2 > 1) check.refuse('r2 must be at most 1', r2)
  check.size('samples', samples)
  check.count('features', features)
  if (samples <= features + 1) check.refuse(`samples must be above features + 1 (${features + 1})`, samples)
  return check.finite(1 - ((1 - r2) * (samples - 1)) / (samples - features - 1))
}
