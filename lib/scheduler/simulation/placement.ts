/** Where an interval falls among the days around it, in a simulation. */
import { fuzzBounds, fuzzed } from '../fuzz'
import type { DayShare } from '../spread'
import { SHARES, SPREAD_DAYS, choose, wanted } from '../spread'
import type { Placement } from './days'

/** By chance alone: fuzz. */
export const byChance = (maximum: number): Placement => {
  return (interval, _day, _loads, random) => fuzzed(interval, random(), 1, maximum)
}

/** By chance, but rather on a day with little due and of a full share: as intervals are promised. Day 0 is a Monday. */
export const byLoad = (maximum: number, easyDays: readonly DayShare[]): Placement => {
  return (interval, day, loads, random) => {
    const [low, high] = fuzzBounds(interval, 1, maximum)
    const weigh = (days: number) => {
      const due = low <= SPREAD_DAYS ? (loads[day + days] ?? 0) : 0
      return wanted(due, SHARES[easyDays[(day + days) % 7] ?? 'normal'], days)
    }
    return choose(low, high, random(), weigh)
  }
}
