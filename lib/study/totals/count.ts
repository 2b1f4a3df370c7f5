/** What each thing that happened to an item counts for. */
import type { TotalRows } from '@/lib/db'
import type { ItemHistory } from '@/lib/scheduler'
import { daysBetween, weekOf } from '@/lib/scheduler'
import type { Event } from '../event'
import type { LogRow } from '../log'
import type { Totals } from './sums'
import { addTo, noTotals } from './sums'

/** Longer than this nobody thinks about a card: the learner was away. Steps are moved about, exercises worked out on paper. */
const MOST_MS = { exercise: 15 * 60_000, order: 3 * 60_000, other: 60_000 }
/** An interval of so many days makes an item mature. */
const MATURE_DAYS = 21
const RECALL_BUCKETS = 20

/** A mistake as the log keeps it. */
export interface Mistake {
  id: string
  title: string
}

/** What an answer's time counts for. */
export function countedMs({ kind, duration }: Pick<LogRow, 'kind' | 'duration'>): number {
  return Math.min(duration, kind === 'exercise' || kind === 'order' ? MOST_MS[kind] : MOST_MS.other)
}

type Standing = 'new' | 'learning' | 'young' | 'mature' | 'suspended'

export function standingOf({ memory, suspended }: ItemHistory): Standing {
  if (suspended) return 'suspended'
  if (memory.phase === 'new') return 'new'
  if (memory.phase !== 'review') return 'learning'
  return daysBetween(memory.last.day, memory.dueDay) < MATURE_DAYS ? 'young' : 'mature'
}

const NO_DAY = {
  answers: 0,
  again: 0,
  newItems: 0,
  reviews: 0,
  recalled: 0,
  predicted: 0,
  durationMs: 0,
  exercisesRight: 0,
  exercisesWrong: 0,
  exerciseMs: 0,
  learning: 0,
  young: 0,
  mature: 0,
  suspended: 0,
}

export function totalsOf(events: readonly Event[]): Totals {
  const totals = noTotals()
  for (const event of events) {
    addTo(totals, 'DayTotal', dayOf(event))
    if (event.step) addAnswer(totals, event)
  }
  return totals
}

/** The first answer of a day to what is past learning: the only ones that say something about forgetting. */
function recallOf({ row, step, before: { memory } }: Event) {
  const reviewed = step !== null && memory.phase === 'review' && memory.last.day !== row.day
  if (!reviewed) return { reviews: 0, recalled: 0, predicted: 0 }
  // Whole numbers add up to the same in every order.
  const predicted = Math.round((step.predicted ?? 0) * 10_000)
  return { reviews: 1, recalled: row.grade > 1 ? 1 : 0, predicted }
}

function dayOf(event: Event): TotalRows['DayTotal'] {
  const { row, step, before, after } = event
  const day = { ...NO_DAY, day: row.day }
  const [from, to] = [standingOf(before), standingOf(after)]
  if (from !== 'new') day[from]--
  if (to !== 'new') day[to]++
  if (!step) return day
  const passed = row.grade > 1
  const exercise = row.kind === 'exercise'
  const durationMs = countedMs(row)
  return {
    ...day,
    ...recallOf(event),
    durationMs,
    answers: 1,
    again: passed ? 0 : 1,
    newItems: before.memory.phase === 'new' ? 1 : 0,
    exercisesRight: exercise && passed ? 1 : 0,
    exercisesWrong: exercise && !passed ? 1 : 0,
    exerciseMs: exercise ? durationMs : 0,
  }
}

function addAnswer(totals: Totals, event: Event): void {
  const { row, step } = event
  const week = weekOf(row.day)
  const recall = recallOf(event)
  const { reviews, recalled } = recall
  if (reviews > 0) addTo(totals, 'RecallTotal', { week, bucket: bucketOf(step?.predicted ?? 0), ...recall })
  if (row.hour !== null)
    addTo(totals, 'HourTotal', { week, hour: row.hour, answers: 1, durationMs: countedMs(row), reviews, recalled })
  if (event.before.memory.phase === 'new') addTo(totals, 'BegunTotal', { week, itemId: row.itemId, items: 1 })
  if (row.kind !== 'exercise') return
  const [exerciseId, right] = [row.itemId, row.grade > 1]
  addTo(totals, 'ExerciseTotal', { exerciseId, week, right: right ? 1 : 0, wrong: right ? 0 : 1 })
  for (const { id, title } of JSON.parse(row.mistakes ?? '[]') as Mistake[])
    addTo(totals, 'MistakeTotal', { exerciseId, mistake: id, week, title, times: 1 })
}

const bucketOf = (recall: number): number => Math.min(Math.floor(recall * RECALL_BUCKETS), RECALL_BUCKETS - 1)
