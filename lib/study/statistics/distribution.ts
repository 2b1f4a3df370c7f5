/** How stability and difficulty are spread over the items. */
import { quickselect } from 'd3-array'
import type { Bin, Distribution } from './types'

/** Each bin holds what is up to twice as stable as the one before: under a day, 1 to 2 days, … 1024 days and more. */
const DOUBLINGS = 10
/** 1 to 2, … 9 to 10: there is none above. */
const DIFFICULTIES = 9

export function stabilityOf(values: Float64Array): Distribution {
  const bins: Bin[] = Array.from({ length: DOUBLINGS + 2 }, (_, i) => ({
    from: i === 0 ? 0 : 2 ** (i - 1),
    to: i > DOUBLINGS ? null : 2 ** i,
    items: 0,
  }))
  for (const value of values) bins[value < 1 ? 0 : Math.min(doublingsIn(value), DOUBLINGS) + 1]!.items++
  return { n: values.length, median: medianOf(values), bins }
}

export function difficultyOf(values: Float64Array): Distribution {
  const bins: Bin[] = Array.from({ length: DIFFICULTIES }, (_, i) => ({
    from: i + 1,
    to: i + 1 < DIFFICULTIES ? i + 2 : null,
    items: 0,
  }))
  for (const value of values) bins[Math.min(Math.max(Math.floor(value) - 1, 0), DIFFICULTIES - 1)]!.items++
  return { n: values.length, median: medianOf(values), bins }
}

/** The largest k with 2ᵏ ≤ value, exact also where the logarithm is rounded. */
function doublingsIn(value: number): number {
  const near = Math.round(Math.log2(value))
  return 2 ** near <= value ? near : near - 1
}

/** The middle value; of an even number, the mean of the two in the middle. By selection: sorting takes five times as long. */
function medianOf(values: Float64Array): number | null {
  if (values.length === 0) return null
  const middle = values.length >> 1
  const parted = values.slice()
  quickselect(parted, middle)
  const upper = parted[middle]!
  if (parted.length % 2 === 1) return upper
  let lower = -Infinity
  for (let i = 0; i < middle; i++) if (parted[i]! > lower) lower = parted[i]!
  return (lower + upper) / 2
}
