import type { Vector } from '../types'

/**
 * The k-th smallest value, k from 0, by Hoare's selection: the part that holds place k is divided at one of its values
 * until a single one is left. Reorders the values: what is before place k is not larger, what is behind not smaller.
 * O(n) on average.
 */
export function select(values: Vector, k: number): number {
  return selectWithin(values, k, 0, values.length - 1)
}

/** A part longer than this is divided at a value that a sample of it chooses. */
const LONG = 600

function selectWithin(values: Vector, k: number, first: number, last: number): number {
  let from = first
  let to = last
  while (from < to) {
    if (to - from > LONG) chooseFromSample(values, k, from, to)
    const pivot = values[k]!
    let i = from
    let j = to
    while (i <= j) {
      while (values[i]! < pivot) i += 1
      while (values[j]! > pivot) j -= 1
      if (i > j) break
      const moved = values[i]!
      values[i] = values[j]!
      values[j] = moved
      i += 1
      j -= 1
    }
    if (k <= j) to = j
    else if (k >= i) from = i
    else break
  }
  return values[k]!
}

/**
 * Puts at place k a value that is likely to stand next to the k-th smallest, so that little is left after dividing
 * there: the one that takes this place among the n^(2/3) values around it (Floyd and Rivest).
 */
function chooseFromSample(values: Vector, k: number, from: number, to: number): void {
  const share = (to - from) ** (-1 / 3)
  const first = Math.floor(k - share * (k - from))
  const last = Math.ceil(k + share * (to - k))
  selectWithin(values, k, first, last)
}
