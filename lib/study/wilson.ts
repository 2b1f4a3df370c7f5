/** The 95 % Wilson score interval of a share: p̃ ± z/(1 + z²/n) · √(p(1 − p)/n + z²/4n²), p̃ = (p + z²/2n)/(1 + z²/n). */
export function wilson(successes: number, n: number): [low: number, high: number] {
  const z = 1.959963984540054
  const p = successes / n
  const scale = 1 + (z * z) / n
  const middle = (p + (z * z) / (2 * n)) / scale
  const reach = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)]
}
