/** '88.1 %', with the space that keeps it on one line. */
export function percent1(share: number): string {
  return `${(share * 100).toFixed(1)}\u00a0%`
}

/** '86.5 to 89.5', in percent. */
export function interval(low: number, high: number): string {
  return `${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)}`
}

/** Thousands parted by a narrow space from 1000 on: '8 509'. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The least of 5, 10, 15, 20, 30, 40, 60, 80, 100, 150, 200, … that is no less than the value: the end of an axis. */
export function niceTop(value: number): number {
  const steps = [1, 1.5, 2, 3, 4, 6, 8, 10]
  let power = 5
  while (power * 10 < value) power *= 10
  for (const step of steps) if (power * step >= value) return Math.ceil(power * step)
  return power * 10
}
