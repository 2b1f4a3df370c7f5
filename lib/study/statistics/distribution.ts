/** How stability and difficulty are spread over the items. */
import { quickselect } from 'd3-array'
import type { Bin, Distribution } from './types'

/** Each bin holds what is up to twice as stable as the one before: under a day, 1 to 2 days, … 1024 days and more. */
const DOUBLINGS = 10
/** 1 to 2, … 9 to 10: there is none above. */
const DIFFICULTIES = 9

export function stabilityOf(values: Float64Array): Distribution {
  const bins = Array.from({ length: DOUBLINGS + 2 }, (_, i) => ({
    from: i === 0 ? 0 : 2 ** (i - 1),
    to: i > DOUBLINGS ? null : 2 ** i,
  }))
  return distributionOf(values, bins, (value) => (value < 1 ? 0 : Math.min(doublingsIn(value), DOUBLINGS) + 1))
}

export function difficultyOf(values: Float64Array): Distribution {
  const bins = Array.from({ length: DIFFICULTIES }, (_, i) => ({
    from: i + 1,
    to: i + 1 < DIFFICULTIES ? i + 2 : null,
  }))
  return distributionOf(values, bins, (value) => Math.min(Math.max(Math.floor(value) - 1, 0), DIFFICULTIES - 1))
}

/** The largest k with 2ᵏ ≤ value: the place of the highest bit of its whole part, which is below 2³². */
const doublingsIn = (value: number): number => 31 - Math.clz32(value)

function distributionOf(
  values: Float64Array,
  bins: readonly Omit<Bin, 'items'>[],
  binOf: (value: number) => number,
): Distribution {
  const places = new Uint8Array(values.length)
  const counts = new Int32Array(bins.length)
  for (let i = 0; i < values.length; i++) {
    const place = binOf(values[i]!)
    places[i] = place
    counts[place]!++
  }
  return {
    n: values.length,
    median: medianOf(values, places, counts),
    bins: bins.map((bin, i) => ({ ...bin, items: counts[i]! })),
  }
}

/** The middle value; of an even number, the mean of the two in the middle. */
function medianOf(values: Float64Array, places: Uint8Array, counts: Int32Array): number | null {
  const half = values.length >> 1
  if (values.length === 0) return null
  const upper = ranked(half, values, places, counts)
  return values.length % 2 === 1 ? upper : (ranked(half - 1, values, places, counts) + upper) / 2
}

/** The value before which `rank` others come. Only its bin is looked through: to sort all takes twenty times as long. */
function ranked(rank: number, values: Float64Array, places: Uint8Array, counts: Int32Array): number {
  let bin = 0
  let before = 0
  while (before + counts[bin]! <= rank) before += counts[bin++]!
  const own = new Float64Array(counts[bin]!)
  let found = 0
  for (let i = 0; i < values.length; i++) if (places[i] === bin) own[found++] = values[i]!
  quickselect(own, rank - before)
  return own[rank - before]!
}
