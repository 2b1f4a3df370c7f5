import type { Standing } from './standing'

export interface Progress {
  items: number
  /** Answered at least once. */
  begun: number
  /** Sum of the chances of recall. */
  expected: number
}

/** Of the items from one position up to, without, another. */
export function progressOf(
  { phase }: Standing,
  recalls: Float64Array,
  { from, to }: { from: number; to: number },
): Progress {
  let begun = 0
  let expected = 0
  for (let at = from; at < to; at++) {
    if (phase[at] === 0) continue
    begun++
    expected += recalls[at]!
  }
  return { items: to - from, begun, expected }
}
