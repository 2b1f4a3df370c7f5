import { cosineBetween } from '../core/cosine'
import { Guard } from '../guards'

/**
 * The triangular cycle: straight up from the base rate to the highest and straight down again, for ever.
 * η_t = base + (max − base)(1 − |t/h − 2c + 1|), with h = `halfCycle` and cycle c = ⌊1 + t/(2h)⌋.
 * Rates are not negative, h is at least 1, t counts from 0; else RangeError. O(1).
 * Section 4.10.1; torch CyclicLR(mode='triangular').
 * @example triangularCycle(0.1, 0.5, 4, 3) // => 0.4
 */
export function triangularCycle(base: number, max: number, halfCycle: number, t: number): number {
  const check = new Guard('triangularCycle')
  check.allNonNegative({ base, max })
  check.size('halfCycle', halfCycle)
  check.count('t', t)
  const fromPeak = Math.abs((t % (2 * halfCycle)) / halfCycle - 1)
  return check.finite(base + (max - base) * (1 - fromPeak))
}

/**
 * The one-cycle policy: a cosine up from a low rate to the highest, then a cosine down to almost nothing.
 * Up from max/initialDivisor to max at step f·T − 1, then down to max/(initialDivisor · finalDivisor) at step T − 1,
 * with f = warmupFraction (0.3), initialDivisor 25 and finalDivisor 10 000.
 * max is not negative, T (`total`) is at least 1, 0 ≤ t < T, f in [0, 1], divisors positive; else RangeError. O(1).
 * Section 4.10.1; torch OneCycleLR(anneal_strategy='cos').
 * @example oneCycle(0.1, 20, 5) // => 0.1
 */
export function oneCycle(
  max: number,
  total: number,
  t: number,
  options: { warmupFraction?: number; initialDivisor?: number; finalDivisor?: number } = {},
): number {
  const check = new Guard('oneCycle')
  const defaults = { warmupFraction: 0.3, initialDivisor: 25, finalDivisor: 1e4 }
  const { warmupFraction, initialDivisor, finalDivisor } = check.options(options, defaults)
  check.nonNegative('max', max)
  check.size('total', total)
  check.integer('t', t, 0, total - 1)
  check.fraction('warmupFraction', warmupFraction)
  check.allPositive({ initialDivisor, finalDivisor })
  const initial = max / initialDivisor
  const peak = warmupFraction * total - 1
  if (t === peak) return max
  if (t < peak) return check.finite(cosineBetween(initial, max, t / peak))
  return check.finite(cosineBetween(max, initial / finalDivisor, (t - peak) / (total - 1 - peak)))
}
