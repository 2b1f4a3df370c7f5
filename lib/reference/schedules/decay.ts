import { Guard } from '../guards'

/**
 * Step decay: the rate falls by a constant factor after every period.
 * η_t = η_0 · γ^⌊t/T⌋.
 * η_0 and γ are not negative, the period T is at least 1, t counts from 0; else RangeError. O(1).
 * Section 4.10.1; torch StepLR.
 * @example stepDecay(0.1, 0.5, 10, 25) // => 0.025
 */
export function stepDecay(initial: number, gamma: number, period: number, t: number): number {
  const check = new Guard('stepDecay')
  check.allNonNegative({ initial, gamma })
  check.size('period', period)
  check.count('t', t)
  return check.finite(initial * gamma ** Math.floor(t / period))
}

/**
 * Exponential decay: the rate falls by the same share each step.
 * η_t = η_0 · e^(−λt).
 * η_0 and λ are not negative, t counts from 0; else RangeError. O(1).
 * Section 4.10.1; torch ExponentialLR(gamma=e^(−λ)).
 * @example exponentialDecay(0.1, 0.5, 2) // => 0.03678794411714424
 */
export function exponentialDecay(initial: number, rate: number, t: number): number {
  const check = new Guard('exponentialDecay')
  check.allNonNegative({ initial, rate })
  check.count('t', t)
  return check.finite(initial * Math.exp(-rate * t))
}

/**
 * Exponential decay stated by its factor: γ = e^(−λ) gives exponentialDecay.
 * η_t = η_0 · γ^t.
 * η_0 and γ are not negative, t counts from 0; else RangeError. O(1). Section 4.10.1; torch ExponentialLR.
 * @example exponentialLr(0.1, 0.5, 3) // => 0.0125
 */
export function exponentialLr(initial: number, gamma: number, t: number): number {
  const check = new Guard('exponentialLr')
  check.allNonNegative({ initial, gamma })
  check.count('t', t)
  return check.finite(initial * gamma ** t)
}

/**
 * Polynomial decay from an initial to a final rate; power 1 is a straight line.
 * η_t = η_end + (η_0 − η_end)(1 − t/T)^power for t < T, and η_end from t = T on.
 * Rates and power are not negative, T is at least 1, t counts from 0; else RangeError. O(1).
 * Section 4.10.1; torch PolynomialLR where the final rate is 0.
 * @example polynomialDecay(0.1, 0, 2, 10, 5) // => 0.025
 */
export function polynomialDecay(initial: number, final: number, power: number, total: number, t: number): number {
  const check = new Guard('polynomialDecay')
  check.allNonNegative({ initial, final, power })
  check.size('total', total)
  check.count('t', t)
  if (t >= total) return final
  return check.finite(final + (initial - final) * (1 - t / total) ** power)
}
