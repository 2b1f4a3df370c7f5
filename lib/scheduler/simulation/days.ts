/**
 * Day after day of a learner's reviews, by chance but from a seed. Items here are numbers: what they know is a stability
 * and a difficulty, their days are counted from the first day of the simulation, and one answer a day stands for all its
 * steps. The learner forgets exactly as FSRS with `weights` expects.
 */
import { MAXIMUM_INTERVAL, exactInterval, nextMemory, recallAfter } from '../fsrs'
import type { MemoryState } from '../fsrs'
import type { Grade } from '../steps'
import type { SimulatedLearner } from './learner'
import { firstGrade, reviewGrade } from './learner'
import type { Random } from './random'
import { randomFrom } from './random'
import type { SimulatedItem } from './shelf'
import { Shelf } from './shelf'
import { smallest } from './smallest'

/**
 * Which of the due come first. 'due': the longest overdue. 'recall': what is most likely still known. 'difficulty': the
 * easiest. 'random': by chance.
 */
export type ReviewOrder = 'due' | 'recall' | 'difficulty' | 'random'

/** Whole days for an exact interval; `loads` are the counts of items due on each day, from the first day on. */
export type Placement = (interval: number, day: number, loads: readonly number[], random: Random) => number

export interface Habits {
  weights: readonly number[]
  /** Desired retention, on each day. */
  retention: (day: number) => number
  maximumInterval: number
  learner: SimulatedLearner
  newPerDay: number
  reviewsPerDay: number
  /** The day ends when it has taken so long. */
  secondsPerDay: number
  /** Where time is short, this comes first. */
  first: 'reviews' | 'new'
  order: ReviewOrder
  placement: Placement
  /** A day on which an item is wanted again even if its interval is not over then. */
  wantedBy: (item: Pick<SimulatedItem, 'stability' | 'last'>) => number
}

export interface SimulatedDay {
  learned: number
  reviews: number
  recalled: number
  /** Sum of the chances of recall of what was reviewed. */
  expected: number
  seconds: number
  /** Due, but left for another day. */
  waiting: number
}

export interface Simulated {
  days: SimulatedDay[]
  items: SimulatedItem[]
}

export const rounded = (maximum: number): Placement => {
  return (interval) => Math.min(Math.max(Math.round(interval), 1), maximum)
}

export const habitsOf = (weights: readonly number[], retention: number, learner: SimulatedLearner): Habits => ({
  weights,
  retention: () => retention,
  maximumInterval: MAXIMUM_INTERVAL,
  learner,
  newPerDay: 20,
  reviewsPerDay: 200,
  secondsPerDay: Infinity,
  first: 'reviews',
  order: 'recall',
  placement: rounded(MAXIMUM_INTERVAL),
  wantedBy: () => Infinity,
})

/** `begun` are the items known already; `unseen` more can be learned. What is given is not changed. */
export function simulateDays(
  begun: readonly SimulatedItem[],
  unseen: number,
  days: number,
  habits: Habits,
  seed: number,
): Simulated {
  const items = begun.map((item) => ({ ...item, due: Math.min(item.due, habits.wantedBy(item)) }))
  const run: Run = { habits, random: randomFrom(seed), shelf: new Shelf(items), loads: [] }
  for (const { due } of items) count(run.loads, due, 1)
  const course: SimulatedDay[] = []
  let left = unseen
  for (let day = 0; day < days; day++) {
    const today: SimulatedDay = { learned: 0, reviews: 0, recalled: 0, expected: 0, seconds: 0, waiting: 0 }
    if (habits.first === 'reviews') reviewDue(run, today, day)
    while (today.learned < Math.min(left, habits.newPerDay) && today.seconds < habits.secondsPerDay)
      learnOne(run, today, day)
    left -= today.learned
    if (habits.first === 'new') reviewDue(run, today, day)
    course.push(today)
  }
  return { days: course, items: run.shelf.items() }
}

interface Run {
  habits: Habits
  random: Random
  shelf: Shelf
  /** Items due on each day. */
  loads: number[]
}

function count(loads: number[], day: number, change: 1 | -1): void {
  if (day >= 0) loads[day] = (loads[day] ?? 0) + change
}

/** As many of the due as the day allows, in order. */
function reviewDue(run: Run, today: SimulatedDay, day: number): void {
  const { habits, shelf, loads, random } = run
  const due = shelf.due(day)
  const done = new Set<number>()
  for (const place of smallest(due, habits.reviewsPerDay, rankOf(run, day))) {
    if (today.seconds >= habits.secondsPerDay) break
    const { stability, difficulty, last, due: planned } = shelf.item(place)
    const elapsed = Math.max(day - last, 0)
    const recall = recallAfter(elapsed, stability, habits.weights)
    const grade = reviewGrade(habits.learner, recall, random)
    today.reviews++
    today.recalled += grade > 1 ? 1 : 0
    today.expected += recall
    today.seconds += habits.learner.reviewSeconds[grade - 1]!
    count(loads, planned, -1)
    shelf.put(place, answered(run, { stability, difficulty }, grade, elapsed, day))
    done.add(place)
  }
  shelf.drop(done)
  today.waiting = due.length - done.size
}

function rankOf({ habits, shelf, random }: Run, day: number): (place: number) => number {
  switch (habits.order) {
    case 'due':
      return (place) => shelf.item(place).due
    case 'recall':
      // The chance of recall falls with the share of the stability that has passed: cheaper than the chance itself.
      return (place) => (day - shelf.item(place).last) / shelf.item(place).stability
    case 'difficulty':
      return (place) => shelf.item(place).difficulty
    case 'random':
      return random
  }
}

function learnOne(run: Run, today: SimulatedDay, day: number): void {
  const { learner } = run.habits
  const grade = firstGrade(learner, run.random)
  today.learned++
  today.seconds += learner.firstSeconds[grade - 1]!
  run.shelf.add(answered(run, null, grade, 0, day))
}

function answered(
  { habits, random, loads }: Run,
  memory: MemoryState | null,
  grade: Grade,
  elapsed: number,
  day: number,
): SimulatedItem {
  const next = nextMemory(memory, grade, elapsed, habits.weights)
  const exact = exactInterval(next.stability, habits.retention(day), habits.weights)
  const placed = day + habits.placement(exact, day, loads, random)
  const due = Math.min(placed, Math.max(habits.wantedBy({ stability: next.stability, last: day }), day + 1))
  count(loads, due, 1)
  return { ...next, last: day, due }
}
