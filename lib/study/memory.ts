/** Where an item stands, as the pages show it. */
import type { Answer, Day, Grade as GradeValue, ItemHistory, Moment, Zone } from '@/lib/scheduler'
import { daysBetween, recallOn, startOfDay, takeAny } from '@/lib/scheduler'
import { intervalLabel } from './labels'
import type { Memory, NextIntervals } from './types'

/** `moment` is now. */
export function memoryView(
  { memory, reviews, lapses, suspended }: ItemHistory,
  moment: Moment,
  zone: Zone,
  weights: readonly number[],
): Memory {
  if (memory.phase === 'new') {
    const never = { due: null, dueDay: null, stability: null, difficulty: null, recall: null, lastReview: null }
    return { phase: 'new', ...never, reviews, lapses, suspended }
  }
  const due = memory.phase === 'review' ? startOfDay(memory.dueDay, zone) : memory.due
  return {
    phase: memory.phase,
    due: new Date(due).toISOString(),
    dueDay: memory.phase === 'review' ? memory.dueDay : memory.last.day,
    stability: memory.stability,
    difficulty: memory.difficulty,
    recall: recallOn(memory, moment.day, weights),
    lastReview: new Date(memory.last.instant).toISOString(),
    reviews,
    lapses,
    suspended,
  }
}

/** From the last answer to the next, in seconds; 0 for a new item. */
export function secondsToNext({ memory }: ItemHistory): number {
  if (memory.phase === 'new') return 0
  if (memory.phase === 'review') return daysBetween(memory.last.day, memory.dueDay) * 86_400
  return (memory.due - memory.last.instant) / 1000
}

/** What each grade would lead to now. Answering keeps the days that are promised here if it names them. */
export function nextIntervals(
  history: ItemHistory,
  answer: Omit<Answer, 'grade'>,
  weights: readonly number[],
  dueOn: (day: Day) => number,
): NextIntervals {
  const step = takeAny(history, answer, weights, dueOn)
  const next = (grade: GradeValue) => {
    const { seconds } = step(grade)
    return { label: intervalLabel(seconds), seconds }
  }
  return { 1: next(1), 2: next(2), 3: next(3), 4: next(4) }
}

/** An interval as the log keeps it: whole days; nothing for a step. */
export const promisedDays = (seconds: number): { days?: number } =>
  seconds < 86_400 ? {} : { days: Math.round(seconds / 86_400) }
