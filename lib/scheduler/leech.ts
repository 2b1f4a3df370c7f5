/** A leech is an item that keeps being forgotten: at this many lapses it is set aside, and again every half as many. */
export const LEECH_LAPSES = 8

export function isLeech(lapses: number, threshold = LEECH_LAPSES): boolean {
  if (threshold < 1 || lapses < threshold) return false
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0
}
