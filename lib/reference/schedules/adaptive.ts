import { Guard } from '../guards'
import type { Vector } from '../types'

/** torch leaves a rate alone that would move by no more than this. */
const SMALLEST_CHANGE = 1e-8

/**
 * Reduce on plateau: the rate is multiplied by a factor once the loss has not improved for more than `patience` epochs.
 * An epoch improves when loss < best · (1 − threshold); after patience + 1 others in a row η ← factor · η, and the
 * count starts anew. A change of at most 1e-8 is not made. Options: factor 0.1, patience 10, threshold 1e-4.
 * Gives the rate after each epoch. RangeError for no losses, a negative rate, factor outside [0, 1), patience < 0 or
 * a threshold outside [0, 1]. O(n). Section 4.10.3; torch ReduceLROnPlateau.
 * @example reduceOnPlateau(1, [3, 2, 2, 2, 2], { factor: 0.5, patience: 1 }) // => [1, 1, 1, 0.5, 0.5]
 */
export function reduceOnPlateau(
  initial: number,
  losses: Vector,
  options: { factor?: number; patience?: number; threshold?: number } = {},
): Vector {
  const check = new Guard('reduceOnPlateau')
  const { factor, patience, threshold } = check.options(options, { factor: 0.1, patience: 10, threshold: 1e-4 })
  check.nonNegative('initial', initial)
  check.vector('losses', losses)
  check.fractions({ factor, threshold })
  if (factor === 1) check.refuse('factor must be below 1', factor)
  check.count('patience', patience)
  let rate = initial
  let best: number | undefined
  let waited = 0
  return losses.map((loss) => {
    const improved = best === undefined || loss < best * (1 - threshold)
    if (improved) best = loss
    waited = improved ? 0 : waited + 1
    if (waited > patience) {
      if (rate - rate * factor > SMALLEST_CHANGE) rate *= factor
      waited = 0
    }
    return rate
  })
}

/**
 * The linear scaling rule: a batch k times as large takes a rate k times as large.
 * η = η_base · batch / batch_base.
 * η_base is not negative, batch sizes are integers from 1; else RangeError. O(1).
 * Sections 4.9.6 and 4.10.2; Goyal et al., Accurate, Large Minibatch SGD (2017), section 2.1.
 * @example linearScalingRule(0.1, 256, 1024) // => 0.4
 */
export function linearScalingRule(baseRate: number, baseBatch: number, batch: number): number {
  const check = new Guard('linearScalingRule')
  check.nonNegative('baseRate', baseRate)
  check.sizes({ baseBatch, batch })
  return check.finite((baseRate * batch) / baseBatch)
}
