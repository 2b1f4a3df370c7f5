/** When memory falls below a mark. */
import { recallCurve } from '@/lib/scheduler'
import type { Standing } from '../standing'

/**
 * The first number for which `holds` is true, where from some number on it is true and before false. Looks around the
 * guess in steps that double, then halves: a good guess costs two or three questions.
 */
export function firstThat(holds: (value: number) => boolean, guess: number): number {
  let low = guess
  let high = guess
  for (let step = 1; !holds(high); step *= 2) {
    low = high
    high += step
  }
  if (high === guess)
    for (let step = 1; ; step *= 2) {
      low = high - step
      if (!holds(low)) break
      high = low
    }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

export type Positions = Int32Array | readonly number[]

/** The day numbers on which means of recall fall below `target`, for one standing. */
export function fallsOf(
  { phase, stability, lastDay }: Pick<Standing, 'phase' | 'stability' | 'lastDay'>,
  target: number,
  weights: readonly number[],
): (positions: Positions, guess: number | null) => number | null {
  const recallAfter = recallCurve(weights)
  return (positions, guess) => {
    const begun = positions.filter((at) => phase[at] !== 0)
    const count = begun.length
    if (count === 0) return null
    // Each chance falls as days pass, so the mean does: at first it is 1, in the end below any target.
    const isBelow = (day: number) => {
      let sum = 0
      for (let i = 0; i < count; i++) sum += recallAfter(day - lastDay[begun[i]!]!, stability[begun[i]!]!)
      return sum < target * count
    }
    return firstThat(isBelow, guess ?? lastDay[begun[0]!]!)
  }
}
