/** Shares of a count, and how sure one can be of them. */
import type { Retention } from './types'

/** Sums over first reviews of a day; `predicted` in 1/10000. */
export interface Recalls {
  reviews: number
  recalled: number
  predicted: number
}

export function addUp(parts: readonly Recalls[]): Recalls {
  const sum = { reviews: 0, recalled: 0, predicted: 0 }
  for (const { reviews, recalled, predicted } of parts) {
    sum.reviews += reviews
    sum.recalled += recalled
    sum.predicted += predicted
  }
  return sum
}

export function retentionOf({ reviews, recalled, predicted }: Recalls): Retention {
  const [low, high] = wilson(recalled, reviews)
  return { n: reviews, recalled: recalled / reviews, low, high, predicted: predicted / 10_000 / reviews }
}

/** The 95 % Wilson score interval of a share: p̃ ± z/(1 + z²/n) · √(p(1 − p)/n + z²/4n²), p̃ = (p + z²/2n)/(1 + z²/n). */
export function wilson(successes: number, n: number): [low: number, high: number] {
  const z = 1.959963984540054
  const p = successes / n
  const scale = 1 + (z * z) / n
  const middle = (p + (z * z) / (2 * n)) / scale
  const reach = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)]
}
