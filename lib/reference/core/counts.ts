export function isCount(x: number): boolean {
  return Number.isInteger(x) && x >= 0
}

/** A ratio of counts with nothing to count is 0, as in scikit-learn with zero_division=0. */
export function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator
}

/** F1 = 2TP / (2TP + FP + FN), which is the harmonic mean of precision and recall without its 0/0. */
export function f1Of(tp: number, fp: number, fn: number): number {
  return ratio(2 * tp, 2 * tp + fp + fn)
}
