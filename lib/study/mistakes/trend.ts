/**
 * Whether a mistake is fading. What is compared is the share of exercises in which it was made: in the last four weeks
 * against the eight before, with Newcombe's interval for the difference of two shares, which is made of their two Wilson
 * intervals and holds for small numbers too. Only where the whole interval lies on one side of zero is anything claimed.
 */
import { wilson } from '../statistics/intervals'
import { WEEKS } from './rows'
import type { Share, Trend } from './types'

const RECENT_WEEKS = 4
/** With fewer exercises on one side, even none against all would hardly tell anything. */
const FEWEST = 5

/** `weeks` are all that count, oldest first. */
export function trendOf(weeks: readonly Share[]): Trend {
  const before = addUp(weeks.slice(0, WEEKS - RECENT_WEEKS))
  const recent = addUp(weeks.slice(WEEKS - RECENT_WEEKS))
  const enough = before.of >= FEWEST && recent.of >= FEWEST
  const fallen = enough ? difference(before, recent) : null
  const verdict = fallen === null ? 'few' : fallen.low > 0 ? 'fading' : fallen.high < 0 ? 'growing' : 'unclear'
  const last = weeks.findLastIndex(({ times }) => times > 0)
  return {
    recent,
    before,
    fallen,
    verdict,
    absent: { weeks: weeks.length - 1 - last, of: addUp(weeks.slice(last + 1)).of },
  }
}

export function addUp(shares: readonly Share[]): Share {
  return shares.reduce((sum, { times, of }) => ({ times: sum.times + times, of: sum.of + of }), { times: 0, of: 0 })
}

/**
 * The first share minus the second, with its 95 % interval (Newcombe 1998, method 10):
 * d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), where l and u are the ends of the Wilson intervals.
 */
export function difference(first: Share, second: Share): { by: number; low: number; high: number } {
  const [p1, p2] = [first.times / first.of, second.times / second.of]
  const [l1, u1] = wilson(first.times, first.of)
  const [l2, u2] = wilson(second.times, second.of)
  const by = p1 - p2
  return { by, low: by - Math.hypot(p1 - l1, u2 - p2), high: by + Math.hypot(u1 - p1, p2 - l2) }
}
