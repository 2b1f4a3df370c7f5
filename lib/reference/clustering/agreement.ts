import { indicesByLabel } from '../core/groups'
import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

const pairs = (count: number): number => (count * (count - 1)) / 2

interface PairCounts {
  all: number
  togetherInBoth: number
  togetherInA: number
  togetherInB: number
}

function countPairs(check: Guard, a: Vector, b: Vector): PairCounts {
  check.labels('a', a)
  check.labels('b', b)
  check.sameLength({ a, b })
  const groupsOf = (labels: Vector): number[][] => [...indicesByLabel(labels).values()]
  const within = (groups: number[][]): number => sumOf(groups.map((group) => pairs(group.length)))
  const byA = groupsOf(a)
  return {
    all: pairs(a.length),
    togetherInBoth: sumOf(byA.map((group) => within(groupsOf(group.map((i) => b[i]!))))),
    togetherInA: within(byA),
    togetherInB: within(groupsOf(b)),
  }
}

/**
 * The share of pairs on which two partitions agree: together in both or apart in both.
 * RI = (pairs together in both + pairs apart in both) / N(N − 1)/2; 1 for a single sample.
 * Two vectors of labels of equal length, else RangeError; names of the labels do not matter. O(N log N).
 * Section 2.3; scikit-learn rand_score.
 * @example randIndex([0, 0, 1, 1], [0, 0, 1, 2]) // => 0.8333333333333334
 */
export function randIndex(a: Vector, b: Vector): number {
  const check = new Guard('randIndex')
  const { all, togetherInBoth, togetherInA, togetherInB } = countPairs(check, a, b)
  return all === 0 ? 1 : (all + 2 * togetherInBoth - togetherInA - togetherInB) / all
}

/**
 * The Rand index with chance taken out: 0 on average for random partitions, 1 for identical ones.
 * ARI = (T − E)/(½(A + B) − E), E = AB/pairs, with T pairs together in both, A in a and B in b; 1 where both partitions
 * are the same trivial one (all together or all apart).
 * Two vectors of labels of equal length, else RangeError. O(N log N). Section 2.3; scikit-learn adjusted_rand_score.
 * @example adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2]) // => 0.5714285714285714
 */
export function adjustedRandIndex(a: Vector, b: Vector): number {
  const check = new Guard('adjustedRandIndex')
  const { all, togetherInBoth, togetherInA, togetherInB } = countPairs(check, a, b)
  if (togetherInBoth === togetherInA && togetherInBoth === togetherInB) return 1
  const expected = (togetherInA * togetherInB) / all
  return check.finite((togetherInBoth - expected) / ((togetherInA + togetherInB) / 2 - expected))
}
