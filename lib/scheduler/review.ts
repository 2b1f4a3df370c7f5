/** One answer: from a memory to the next. A pure function; what it is given it does not change. */
import type { Day } from './day'
import { addDays, daysBetween } from './day'
import { DEFAULT_WEIGHTS, MAXIMUM_INTERVAL, exactInterval, nextMemory, recallAfter } from './fsrs'
import { fuzzFloor, fuzzed } from './fuzz'
import type { Grade } from './steps'
import { nextStep } from './steps'

/** When something happened: the instant, in milliseconds since 1970, and the learner's day it fell in. */
export interface Moment {
  instant: number
  day: Day
}

interface Remembered {
  stability: number
  difficulty: number
  last: Moment
}
/** On a step: comes again at an instant of the same day or so. */
export type Stepping = Remembered & { phase: 'learning' | 'relearning'; step: number; due: number }
/** Past the steps: comes again on a day. */
export type Reviewing = Remembered & { phase: 'review'; dueDay: Day }
export type Memory = { phase: 'new' } | Stepping | Reviewing

export interface Parameters {
  weights: readonly number[]
  /** The chance of recall at which an item comes back. */
  retention: number
  /** Delays in seconds. */
  learningSteps: readonly number[]
  relearningSteps: readonly number[]
  maximumInterval: number
  /** 0 to below 1, see `fuzzFactor`; null for none. */
  fuzz: number | null
}

export const DEFAULT_PARAMETERS: Parameters = {
  weights: DEFAULT_WEIGHTS,
  retention: 0.9,
  learningSteps: [60, 600],
  relearningSteps: [600],
  maximumInterval: MAXIMUM_INTERVAL,
  fuzz: null,
}

export interface Reviewed {
  memory: Stepping | Reviewing
  /** From this answer to the next, in seconds. */
  seconds: number
  /** The recall that was predicted for this answer; null at the first. */
  predicted: number | null
}

const SECONDS_A_DAY = 86_400

/** The chance of recall on a day; null for an item not seen yet. */
export function recallOn(memory: Memory, day: Day, weights = DEFAULT_WEIGHTS): number | null {
  if (memory.phase === 'new') return null
  return recallAfter(daysBetween(memory.last.day, day), memory.stability, weights)
}

export function review(memory: Memory, grade: Grade, at: Moment, parameters: Parameters): Reviewed {
  const { weights } = parameters
  const state = memory.phase === 'new' ? null : memory
  // A learner who flew west may answer on an earlier day than the time before.
  const elapsed = state ? Math.max(daysBetween(state.last.day, at.day), 0) : 0
  const predicted = state ? recallAfter(elapsed, state.stability, weights) : null
  const next = { ...nextMemory(state, grade, elapsed, weights), last: at }

  const stepping = stepAfter(memory, grade, parameters)
  if (stepping !== 'graduate') {
    const phase = memory.phase === 'new' || memory.phase === 'learning' ? 'learning' : 'relearning'
    const due = at.instant + stepping.delay * 1000
    return { memory: { ...next, phase, step: stepping.step, due }, seconds: stepping.delay, predicted }
  }
  const days = intervals(memory, elapsed, parameters)[grade]
  return {
    memory: { ...next, phase: 'review', dueDay: addDays(at.day, days) },
    seconds: days * SECONDS_A_DAY,
    predicted,
  }
}

/** The step that follows, if one does: a forgotten item begins its relearning steps, a remembered one has none. */
function stepAfter(memory: Memory, grade: Grade, { learningSteps, relearningSteps }: Parameters) {
  switch (memory.phase) {
    case 'new':
      return nextStep(learningSteps, 0, grade)
    case 'learning':
      return nextStep(learningSteps, memory.step, grade)
    case 'relearning':
      return nextStep(relearningSteps, memory.step, grade)
    case 'review':
      return grade === 1 ? nextStep(relearningSteps, 0, 1) : 'graduate'
  }
}

/**
 * Whole days to the next answer for each grade, fuzz included. As in Anki a better grade always waits longer, by a day at
 * least, and the interval of an item past its steps does not shrink by chance.
 */
function intervals(memory: Memory, elapsed: number, parameters: Parameters): Record<Grade, number> {
  const { weights, retention, maximumInterval, fuzz } = parameters
  const state = memory.phase === 'new' ? null : memory
  const previous = memory.phase === 'review' ? daysBetween(memory.last.day, memory.dueDay) : null
  const days = (grade: Grade, above: number) => {
    const exact = exactInterval(nextMemory(state, grade, elapsed, weights).stability, retention, weights)
    const floor = previous === null ? 0 : fuzzFloor(exact, previous, maximumInterval)
    return fuzzed(exact, fuzz, Math.max(floor, above, 1), maximumInterval)
  }
  const again = days(1, 1)
  if (previous === null) {
    // Leaving the steps, by Good or at once by Easy.
    const good = days(3, 1)
    return { 1: again, 2: days(2, 1), 3: good, 4: days(4, good + 1) }
  }
  const hard = days(2, 1)
  const good = days(3, hard + 1)
  return { 1: again, 2: hard, 3: good, 4: days(4, good + 1) }
}
