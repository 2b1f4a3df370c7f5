/**
 * Fuzz: intervals of days are moved a little, so that items learned together do not come back together for ever. By how
 * much follows Anki: nothing below 2.5 days, else one day and 15 % of the days from 2.5 to 7, 10 % of those to 20 and 5 %
 * of the rest, to either side.
 */

const BANDS = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
]

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

function reach(interval: number): number {
  if (interval < 2.5) return 0
  return BANDS.reduce((sum, { from, to, share }) => sum + share * Math.max(Math.min(interval, to) - from, 0), 1)
}

/** The least and the most days an interval can be moved to, within the limits. */
export function fuzzBounds(interval: number, minimum: number, maximum: number): [number, number] {
  const least = Math.min(minimum, maximum)
  const middle = clamp(interval, least, maximum)
  const low = clamp(Math.round(middle - reach(middle)), least, maximum)
  const high = clamp(Math.round(middle + reach(middle)), least, maximum)
  return [low, high === low && high > 2 && high < maximum ? low + 1 : high]
}

/** Whole days from an interval: the `factor`, 0 to below 1, says where within the bounds; null rounds. */
export function fuzzed(interval: number, factor: number | null, minimum: number, maximum: number): number {
  if (factor === null) return clamp(Math.round(interval), Math.min(minimum, maximum), maximum)
  const [low, high] = fuzzBounds(interval, minimum, maximum)
  return Math.floor(low + factor * (1 + high - low))
}

/**
 * The least an interval may be moved to after one of `previous` days: chance must not take back what was gained. One that
 * has truly become shorter is free.
 */
export function fuzzFloor(interval: number, previous: number, maximum: number): number {
  if (Math.round(interval) > previous) return previous + 1
  return previous <= fuzzBounds(interval, 1, maximum)[1] ? previous : 0
}

/** A number from 0 to below 1 that depends on the item and how often it has been answered, and on nothing else. */
export function fuzzFactor(itemId: string, reviews: number): number {
  // FNV-1a, then murmur3's finaliser, which spreads neighbouring counts over the whole range.
  let hash = 0x811c9dc5
  for (const character of `${itemId}#${reviews}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
