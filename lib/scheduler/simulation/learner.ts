/** A learner who exists only as numbers: how often each grade is given, and how long it takes. */
import type { Grade } from '../steps'
import type { Random } from './random'

export interface SimulatedLearner {
  /** Chances of each grade at first sight, Again to Easy; they add up to 1. */
  first: readonly [number, number, number, number]
  /** Chances of Hard, Good and Easy where it was recalled; they add up to 1. */
  recalled: readonly [number, number, number]
  /** Seconds for an answer of each grade, what follows on the same day included. */
  firstSeconds: readonly [number, number, number, number]
  reviewSeconds: readonly [number, number, number, number]
}

/** Averages over many users of Anki, as the comparison of review orders by Open Spaced Repetition uses them. */
export const TYPICAL_LEARNER: SimulatedLearner = {
  first: [0.24, 0.094, 0.495, 0.171],
  recalled: [0.224, 0.631, 0.145],
  firstSeconds: [33.79, 24.3, 13.68, 6.5],
  reviewSeconds: [23, 11.68, 7.33, 5.6],
}

/** The grade at first sight. */
export function firstGrade({ first }: SimulatedLearner, random: Random): Grade {
  return (1 + pick(first, random())) as Grade
}

/** The grade of an item that is recalled with this chance. */
export function reviewGrade({ recalled }: SimulatedLearner, recall: number, random: Random): Grade {
  return random() < recall ? ((2 + pick(recalled, random())) as Grade) : 1
}

function pick(chances: readonly number[], at: number): number {
  let sum = 0
  const index = chances.findIndex((chance) => at < (sum += chance))
  // Chances that add up to a hair less than 1.
  return index < 0 ? chances.length - 1 : index
}
