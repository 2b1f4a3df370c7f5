import { cosineBetween } from '../core/cosine'
import { Guard } from '../guards'

/**
 * Linear warm-up: the rate climbs in equal steps and then stays.
 * η_t = η · min(1, (t + 1)/W), so that the first step is η/W and step W − 1 the first at full rate.
 * η is not negative, the warm-up W is at least 1 step, t counts from 0; else RangeError. O(1).
 * Section 4.10.1; torch LinearLR(start_factor=1/W).
 * @example linearWarmup(0.1, 5, 1) // => 0.04
 */
export function linearWarmup(target: number, warmupSteps: number, t: number): number {
  const check = new Guard('linearWarmup')
  check.nonNegative('target', target)
  check.size('warmupSteps', warmupSteps)
  check.count('t', t)
  return check.finite(target * Math.min(1, (t + 1) / warmupSteps))
}

/**
 * Linear warm-up, then cosine annealing over the steps that are left.
 * η_t = η_max(t + 1)/W for t < W, then η_min + ½(η_max − η_min)(1 + cos(π(t − W)/(T − W))), and η_min from t = T on.
 * Rates are not negative, 0 ≤ W < T, t counts from 0; else RangeError. O(1).
 * Section 4.10.1; torch LambdaLR followed by CosineAnnealingLR.
 * @example warmupCosine(0.1, 0, 5, 25, 15) // => 0.05
 */
export function warmupCosine(max: number, min: number, warmupSteps: number, total: number, t: number): number {
  const check = new Guard('warmupCosine')
  check.allNonNegative({ max, min })
  check.counts({ warmupSteps, t })
  check.size('total', total)
  if (warmupSteps >= total) check.refuse(`warmupSteps must be below total (${total})`, warmupSteps)
  if (t < warmupSteps) return check.finite((max * (t + 1)) / warmupSteps)
  return check.finite(cosineBetween(max, min, Math.min(1, (t - warmupSteps) / (total - warmupSteps))))
}

/**
 * The schedule of the first Transformer: linear warm-up, then decay with the root of the step.
 * η = d^(−½) · min(step^(−½), step · warmup^(−3/2)); the two meet at step = warmup.
 * Takes the model dimension d, the warm-up and the step, integers from 1, else RangeError. O(1).
 * Sections 4.10.1 and 3.5.7; Vaswani et al., Attention Is All You Need (2017), equation 3.
 * @example noamSchedule(64, 100, 25) // => 0.003125
 */
export function noamSchedule(dimension: number, warmupSteps: number, step: number): number {
  const check = new Guard('noamSchedule')
  check.sizes({ dimension, warmupSteps, step })
  return Math.min(1 / Math.sqrt(step), step * warmupSteps ** -1.5) / Math.sqrt(dimension)
}
