import { cosineBetween } from '../core/cosine'
import { Guard } from '../guards'

/**
 * Cosine annealing: from the highest to the lowest rate along half a cosine wave.
 * η_t = η_min + ½(η_max − η_min)(1 + cos(πt/T_max)), and η_min from t = T_max on.
 * Rates are not negative, T_max (`total`) is at least 1, t counts from 0; else RangeError. O(1).
 * Section 4.10.1; torch CosineAnnealingLR up to T_max (which then climbs again; here the rate stays).
 * @example cosineAnnealing(0.1, 0, 10, 5) // => 0.05
 */
export function cosineAnnealing(max: number, min: number, total: number, t: number): number {
  const check = new Guard('cosineAnnealing')
  check.allNonNegative({ max, min })
  check.size('total', total)
  check.count('t', t)
  return check.finite(cosineBetween(max, min, Math.min(1, t / total)))
}

/**
 * Cosine annealing that jumps back to the highest rate; each run is `multiplier` times as long as the one before.
 * η_t = η_min + ½(η_max − η_min)(1 + cos(π · T_cur/T_i)), T_cur steps into a run of T_i steps, T_0 = `period`.
 * Rates are not negative, period and multiplier are integers from 1, t counts from 0; else RangeError.
 * O(number of runs), O(1) for multiplier 1. Section 4.10.1; torch CosineAnnealingWarmRestarts.
 * @example cosineWarmRestarts(0.1, 0, 10, 2, 20) // => 0.05
 */
export function cosineWarmRestarts(max: number, min: number, period: number, multiplier: number, t: number): number {
  const check = new Guard('cosineWarmRestarts')
  check.allNonNegative({ max, min })
  check.sizes({ period, multiplier })
  check.count('t', t)
  let steps = multiplier === 1 ? t % period : t
  let run = period
  while (steps >= run) {
    steps -= run
    run *= multiplier
  }
  return check.finite(cosineBetween(max, min, steps / run))
}
