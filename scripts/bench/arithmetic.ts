/** The middle of the sorted values, or the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Our time over that of the fastest peer: below 1 we are ahead. Undefined where no peer was timed. */
export function ratioOf(ours: number, peers: readonly number[]): number | undefined {
  return peers.length === 0 ? undefined : ours / Math.min(...peers)
}

const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value)

/**
 * The largest difference of two results, relative to the larger of 1 and the expected number. A result that lacks
 * fields is compared by those it has; another shape, or what is not a finite number, is infinitely far off.
 */
export function gapOf(got: unknown, expected: unknown): number {
  if (typeof expected === 'number') {
    if (typeof got !== 'number' || !Number.isFinite(got)) return Infinity
    return Math.abs(got - expected) / Math.max(1, Math.abs(expected))
  }
  if (isList(expected)) {
    if (!isList(got) || got.length !== expected.length) return Infinity
    let largest = 0
    for (let i = 0; i < expected.length; i += 1) largest = Math.max(largest, gapOf(got[i], expected[i]))
    return largest
  }
  if (typeof expected === 'object' && expected !== null && typeof got === 'object' && got !== null) {
    const fields = Object.entries(got)
    const known = expected as Record<string, unknown>
    return fields.length === 0 ? Infinity : Math.max(...fields.map(([name, value]) => gapOf(value, known[name])))
  }
  return got === expected ? 0 : Infinity
}
