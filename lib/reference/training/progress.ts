import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * Early stopping: where training ends, and which epoch's weights to keep. Epochs count from 1.
 * best = loss where loss < best − minDelta: such an epoch improves, as the first always does; training stops at the
 * epoch that makes
 * `patience` epochs in a row without improvement, else at the last one, with stopped false. minDelta 0.
 * Losses, patience an integer from 1, minDelta ≥ 0; else RangeError. O(n). Section 4.11; Keras EarlyStopping.
 * @example earlyStopping([5, 4, 4.5, 4.2, 3], 2) // => { "stopEpoch": 4, "bestEpoch": 2, "stopped": true }
 */
export function earlyStopping(
  validationLosses: Vector,
  patience: number,
  minDelta: number = 0,
): { stopEpoch: number; bestEpoch: number; stopped: boolean } {
  const check = new Guard('earlyStopping')
  check.vector('validationLosses', validationLosses)
  check.size('patience', patience)
  check.nonNegative('minDelta', minDelta)
  let best = 0
  for (let epoch = 1; epoch < validationLosses.length; epoch += 1) {
    if (validationLosses[epoch]! < validationLosses[best]! - minDelta) best = epoch
    if (epoch - best === patience) return { stopEpoch: epoch + 1, bestEpoch: best + 1, stopped: true }
  }
  return { stopEpoch: validationLosses.length, bestEpoch: best + 1, stopped: false }
}

/**
 * An exponential moving average, which smooths a noisy curve; it starts at the first value.
 * s_0 = x_0, s_t = βs_(t−1) + (1 − β)x_t, with β = `decay`.
 * A vector, β in [0, 1]; gives a vector as long; else RangeError. O(n).
 * Sections 4.9.2 and 5.1; pandas ewm(alpha=1 − β, adjust=False).mean.
 * @example exponentialMovingAverage([4, 8, 0], 0.5) // => [4, 6, 3]
 */
export function exponentialMovingAverage(values: Vector, decay: number): Vector {
  const check = new Guard('exponentialMovingAverage')
  check.vector('values', values)
  check.fraction('decay', decay)
  let smooth = values[0]!
  return check.finite(
    values.map((value) => {
      smooth = decay * smooth + (1 - decay) * value
      return smooth
    }),
  )
}
