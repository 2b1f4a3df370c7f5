/** One answer: from a memory to the next. A pure function; what it is given it does not change. */
import type { Day } from './day'
import { addDays, daysBetween } from './day'
import type { MemoryState } from './fsrs'
import { DEFAULT_WEIGHTS, exactInterval, nextMemory, recallAfter } from './fsrs'
import { fuzzBounds, fuzzFloor, fuzzed } from './fuzz'
import type { Settings } from './settings'
import { DEFAULT_SETTINGS } from './settings'
import { SHARES, SPREAD_DAYS, choose, wanted, weekdayOf } from './spread'
import type { Grade } from './steps'
import { nextStep, shortDelay } from './steps'

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

export interface Parameters extends Settings {
  weights: readonly number[]
  /** The chance of recall at which an item comes back. */
  retention: number
  /** 0 to below 1, see `fuzzFactor`; null for none. */
  fuzz: number | null
  /** How many items are due on a day already; null where that is not to count. */
  dueOn: ((day: Day) => number) | null
  /** The days that the button promised: kept where fuzz could have chosen them. */
  promised: number | null
}

export const DEFAULT_PARAMETERS: Parameters = {
  ...DEFAULT_SETTINGS,
  weights: DEFAULT_WEIGHTS,
  retention: 0.9,
  fuzz: null,
  dueOn: null,
  promised: null,
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

export function review(memory: Memory, grade: Grade, at: Moment, usual: Parameters): Reviewed {
  return reviewer(memory, at, usual)(grade)
}

/** What each grade would lead to: what they have in common is computed once. */
export function reviewer(memory: Memory, at: Moment, usual: Parameters): (grade: Grade) => Reviewed {
  const { weights } = usual
  const state = memory.phase === 'new' ? null : memory
  // A learner who flew west may answer on an earlier day than the time before.
  const elapsed = state ? Math.max(daysBetween(state.last.day, at.day), 0) : 0
  const predicted = state ? recallAfter(elapsed, state.stability, weights) : null
  const after = memories(state, elapsed, weights)
  const phase = memory.phase === 'new' || memory.phase === 'learning' ? 'learning' : 'relearning'
  // Usually one; an exam asks for another of some grades.
  const byRetention = new Map<number, (grade: Grade) => number>()
  return (grade) => {
    const next = { ...after(grade), last: at }
    const retention = desired(next.stability, at.day, usual)
    const parameters = { ...usual, retention }
    const stepping = stepAfter(memory, grade, next.stability, parameters)
    if (stepping !== 'graduate') {
      const due = at.instant + stepping.delay * 1000
      return { memory: { ...next, phase, step: stepping.step, due }, seconds: stepping.delay, predicted }
    }
    const daysTo = byRetention.get(retention) ?? daysAfter(memory, after, at.day, parameters)
    byRetention.set(retention, daysTo)
    const days = daysTo(grade)
    return {
      memory: { ...next, phase: 'review', dueDay: addDays(at.day, days) },
      seconds: days * SECONDS_A_DAY,
      predicted,
    }
  }
}

type MemoryAfter = (grade: Grade) => MemoryState

/** The memory after each grade, computed once. */
function memories(state: MemoryState | null, elapsed: number, weights: readonly number[]): MemoryAfter {
  const known: Partial<Record<Grade, MemoryState>> = {}
  return (grade) => (known[grade] ??= nextMemory(state, grade, elapsed, weights))
}

/**
 * Desired retention for the interval after an answer. Caution before an exam shortens only intervals that end before it:
 * others would be shorter for nothing, and nothing of the caution is to be left in the schedule afterwards.
 */
function desired(stability: number, day: Day, { caution, retention, weights }: Parameters): number {
  if (!caution || caution.retention <= retention) return retention
  const days = Math.max(Math.round(exactInterval(stability, caution.retention, weights)), 1)
  return addDays(day, days) < caution.until ? caution.retention : retention
}

/**
 * The step that follows, if one does: a forgotten item begins its relearning steps, a remembered one has none. Where there
 * are no steps an interval of less than half a day is one, as in Anki.
 */
function stepAfter(memory: Memory, grade: Grade, stability: number, parameters: Parameters) {
  if (memory.phase === 'review' && grade > 1) return 'graduate'
  const isLearning = memory.phase === 'new' || memory.phase === 'learning'
  const steps = isLearning ? parameters.learningSteps : parameters.relearningSteps
  if (steps.length > 0) return nextStep(steps, 'step' in memory ? memory.step : 0, grade)
  const delay = grade === 4 ? null : shortDelay(exactInterval(stability, parameters.retention, parameters.weights))
  return delay === null ? 'graduate' : { step: 0, delay }
}

/** Days chosen, and the most that could have been. */
interface Choice {
  days: number
  most: number
}

/**
 * Whole days to the next answer after each grade, fuzz included. As in Anki a better grade always waits longer, by a day at
 * least, and the interval of an item past its steps does not shrink by chance.
 */
function daysAfter(
  memory: Memory,
  memoryAfter: MemoryAfter,
  day: Day,
  parameters: Parameters,
): (grade: Grade) => number {
  const { weights, retention, maximumInterval, promised } = parameters
  const previous = memory.phase === 'review' ? daysBetween(memory.last.day, memory.dueDay) : null
  const exact = (of: Grade) => exactInterval(memoryAfter(of).stability, retention, weights)
  const floor = (days: number) => (previous === null ? 1 : Math.max(fuzzFloor(days, previous, maximumInterval), 1))

  const weigh = weigher(day, parameters)
  const within = (of: Grade, above: Choice): Choice => {
    const days = exact(of)
    const least = floor(days)
    return {
      days: spreadOut(days, Math.max(least, above.days), parameters, weigh),
      most: fuzzBounds(days, Math.max(least, above.most), maximumInterval)[1],
    }
  }
  const after = ({ days, most }: Choice): Choice => ({ days: days + 1, most: most + 1 })
  /** What a grade has to be longer than: leaving the steps, Good has nothing. */
  const above = (grade: Grade): Choice => {
    if (grade === 4) return after(chosenFor(3))
    return grade === 3 && previous !== null ? after(chosenFor(2)) : { days: 1, most: 1 }
  }
  const chosen: Partial<Record<Grade, Choice>> = {}
  const chosenFor = (grade: Grade): Choice => (chosen[grade] ??= within(grade, above(grade)))
  return (grade) => {
    const { days, most } = chosenFor(grade)
    if (promised === null) return days
    const least = fuzzBounds(exact(grade), floor(exact(grade)), maximumInterval)[0]
    return promised >= least && promised <= most ? promised : days
  }
}

type Weigher = ((days: number, low: number) => number) | null

/** What makes one day after `day` likelier than another; null where nothing does. */
function weigher(day: Day, { dueOn, easyDays }: Parameters): Weigher {
  if (!dueOn && easyDays.every((share) => share === 'normal')) return null
  const weekday = weekdayOf(day)
  return (days, low) => {
    const due = dueOn && low <= SPREAD_DAYS ? dueOn(addDays(day, days)) : 0
    return wanted(due, SHARES[easyDays[(weekday + days) % 7] ?? 'normal'], days)
  }
}

function spreadOut(interval: number, minimum: number, parameters: Parameters, weigh: Weigher): number {
  const { fuzz, maximumInterval } = parameters
  if (fuzz === null || weigh === null) return fuzzed(interval, fuzz, minimum, maximumInterval)
  const [low, high] = fuzzBounds(interval, minimum, maximumInterval)
  return choose(low, high, fuzz, (days) => weigh(days, low))
}
