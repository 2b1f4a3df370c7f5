import type { Vector } from '../types'

/**
 * The k-th smallest value, k from 0, by Hoare's selection: the part that holds place k is divided at one of its values
 * until a single one is left. Reorders the values: what is before place k is not larger, what is behind not smaller.
 * O(n) on average.
 */
export function select(values: Vector, k: number): number {
  let from = 0
  let to = values.length - 1
  while (from < to) {
    const pivot = values[(from + to) >> 1]!
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
