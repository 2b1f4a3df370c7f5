/** What it takes to know a share of some items on a day, by simulated learners. */
import { CAUTION_DAYS, cautiousRetention, newPaceFor } from '../exam'
import { recallAfter } from '../fsrs'
import type { Habits, SimulatedDay } from './days'
import { habitsOf, simulateDays } from './days'
import type { SimulatedLearner } from './learner'
import type { SimulatedItem } from './shelf'

export interface ExamSetting {
  /** Items of the exam that have been answered, and how many more there are. */
  begun: readonly SimulatedItem[]
  unseen: number
  /** Days from today to the exam: so many can be used. */
  days: number
  /** Share to be known. */
  goal: number
  /** Minutes a day that can be given to it. */
  limit: number
  /** Desired retention in usual times, and the learner's limit of reviews a day. */
  retention: number
  reviewsPerDay: number
  weights: readonly number[]
  learner: SimulatedLearner
}

export interface ExamDay {
  learned: number
  reviews: number
  minutes: number
}

export interface Assessment {
  /** Minutes a day that reach the goal; null where no day is long enough. */
  needed: number | null
  possible: boolean
  /** Share that would be known on the day if minutes did not count. */
  most: number
  /** Share known on the day with the minutes a day that are planned for: those needed, or the limit where it is less. */
  known: number
  /** The same if nothing is done. */
  idle: number
  /** Where the goal is not reached: days from today after which it is, within the limit; null if not within a year or two. */
  reachedAfter: number | null
  plan: ExamDay[]
}

/** Chance is drawn so many times and averaged. */
const SEEDS = [1, 2]
const FARTHEST = 730

export function assessExam(setting: ExamSetting): Assessment {
  const { goal, limit, days } = setting
  const free = tryMinutes(setting, Infinity)
  const needed = free.known < goal ? null : leastMinutes(setting, free)
  const possible = needed !== null && needed <= limit
  const planned = tryMinutes(setting, possible ? needed : limit)
  return {
    needed,
    possible,
    most: free.known,
    known: planned.known,
    idle: knownOf(setting.begun, setting),
    reachedAfter: possible ? days : firstDay(setting),
    plan: planned.plan,
  }
}

interface Tried {
  known: number
  plan: ExamDay[]
}

function tryMinutes(setting: ExamSetting, minutes: number): Tried {
  const runs = SEEDS.map((seed) => {
    const { begun, unseen, days } = setting
    const { days: course, items } = simulateDays(begun, unseen, days, habitsFor(setting, minutes), seed)
    return { known: knownOf(items, setting), course }
  })
  const known = runs.reduce((sum, run) => sum + run.known, 0) / runs.length
  const plan = Array.from({ length: setting.days }, (_, day) => averageDay(runs.map(({ course }) => course[day]!)))
  return { known, plan }
}

function averageDay(runs: readonly SimulatedDay[]): ExamDay {
  const mean = (of: (day: SimulatedDay) => number) => runs.reduce((sum, day) => sum + of(day), 0) / runs.length
  return {
    learned: Math.round(mean(({ learned }) => learned)),
    reviews: Math.round(mean(({ reviews }) => reviews)),
    minutes: mean(({ seconds }) => seconds) / 60,
  }
}

/** The share of all items that is known on the day of the exam; what has not been met counts as not known. */
function knownOf(items: readonly SimulatedItem[], { begun, unseen, days, weights }: ExamSetting): number {
  const recalls = items.map(({ last, stability }) => recallAfter(days - last, stability, weights))
  return recalls.reduce((sum, recall) => sum + recall, 0) / (begun.length + unseen)
}

function habitsFor(setting: ExamSetting, minutes: number): Habits {
  const { unseen, days, goal, retention, reviewsPerDay, weights, learner } = setting
  const target = (day: number) => cautiousRetention(retention, goal, days - day)
  return {
    ...habitsOf(weights, retention, learner),
    newPerDay: newPaceFor(unseen, days),
    reviewsPerDay,
    secondsPerDay: minutes * 60,
    first: 'new',
    // The day on which recall has fallen below what the nearness of the exam asks for.
    wantedBy: ({ stability, last }) => {
      for (let day = Math.max(last + 1, days - CAUTION_DAYS, 0); day < days; day++)
        if (recallAfter(day - last, stability, weights) < target(day)) return day
      return Infinity
    },
  }
}

/** The least whole minutes a day that reach the goal. With the longest day of a free course as the limit they do. */
function leastMinutes(setting: ExamSetting, free: Tried): number {
  let [low, high] = [0, Math.ceil(Math.max(0, ...free.plan.map(({ minutes }) => minutes))) + 1]
  if (tryMinutes(setting, 0).known >= setting.goal) return 0
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (tryMinutes(setting, middle).known >= setting.goal) high = middle
    else low = middle
  }
  return high
}

/** The least number of days, to the week, after which the goal is reached within the limit. */
function firstDay(setting: ExamSetting): number | null {
  const reached = (days: number) => tryMinutes({ ...setting, days }, setting.limit).known >= setting.goal
  let [low, high] = [setting.days, setting.days + 14]
  while (!reached(high)) {
    if (high >= FARTHEST) return null
    low = high
    high = Math.min(2 * high, FARTHEST)
  }
  while (high - low > 7) {
    const middle = Math.floor((low + high) / 2)
    if (reached(middle)) high = middle
    else low = middle
  }
  return high
}
