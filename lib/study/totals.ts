/** Sums over the log by day and by week. They are kept by adding what a change of the log makes of difference. */
import type { Transaction } from '@/lib/db'
import type { Day, Step } from '@/lib/scheduler'
import { weekOf } from '@/lib/scheduler'
import type { LogRow } from './log'

/** Longer than this nobody thinks about a card: the learner was away. Steps are moved about, exercises worked out on paper. */
const MOST_MS = { exercise: 15 * 60_000, order: 3 * 60_000, other: 60_000 }

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
}
export type DayCounts = typeof NO_DAY

export interface Totals {
  days: Map<Day, DayCounts>
  /** By exercise and week. */
  exercises: Map<string, { exerciseId: string; week: Day; right: number; wrong: number }>
  /** By exercise, mistake and week. */
  mistakes: Map<string, { exerciseId: string; mistake: string; title: string; week: Day; times: number }>
}
export const noTotals = (): Totals => ({ days: new Map(), exercises: new Map(), mistakes: new Map() })

/** A mistake as the log keeps it. */
export interface Mistake {
  id: string
  title: string
}

/** What an answer's time counts for. */
export function countedMs({ kind, duration }: Pick<LogRow, 'kind' | 'duration'>): number {
  return Math.min(duration, kind === 'exercise' || kind === 'order' ? MOST_MS[kind] : MOST_MS.other)
}

/** What one answer counts for on its day. */
function countsOf(row: LogRow, { before, predicted }: Step): DayCounts {
  const { grade, kind, day } = row
  const passed = grade > 1
  const exercise = kind === 'exercise'
  const ms = countedMs(row)
  const { memory } = before
  // The first answer of a day to what is past learning: the only ones that say something about forgetting.
  const review = memory.phase === 'review' && memory.last.day !== day
  return {
    answers: 1,
    again: passed ? 0 : 1,
    newItems: memory.phase === 'new' ? 1 : 0,
    reviews: review ? 1 : 0,
    recalled: review && passed ? 1 : 0,
    // Whole numbers add up to the same in every order.
    predicted: review ? Math.round((predicted ?? 0) * 10_000) : 0,
    durationMs: ms,
    exercisesRight: exercise && passed ? 1 : 0,
    exercisesWrong: exercise && !passed ? 1 : 0,
    exerciseMs: exercise ? ms : 0,
  }
}

export function totalsOf(answers: readonly { row: LogRow; step: Step }[]): Totals {
  const totals = noTotals()
  for (const { row, step } of answers) {
    addDay(totals, row.day, countsOf(row, step), 1)
    if (row.kind !== 'exercise') continue
    const [exerciseId, week] = [row.itemId, weekOf(row.day)]
    addExercise(totals, { exerciseId, week, right: row.grade > 1 ? 1 : 0, wrong: row.grade > 1 ? 0 : 1 }, 1)
    for (const { id, title } of JSON.parse(row.mistakes ?? '[]') as Mistake[])
      addMistake(totals, { exerciseId, mistake: id, title, week, times: 1 }, 1)
  }
  return totals
}

function addDay({ days }: Totals, day: Day, counts: DayCounts, sign: number): void {
  const sum = days.get(day) ?? { ...NO_DAY }
  for (const name of Object.keys(NO_DAY) as (keyof DayCounts)[]) sum[name] += sign * counts[name]
  days.set(day, sum)
}

function addExercise(
  { exercises }: Totals,
  entry: { exerciseId: string; week: Day; right: number; wrong: number },
  sign: number,
): void {
  const key = `${entry.exerciseId} ${entry.week}`
  const sum = exercises.get(key) ?? { ...entry, right: 0, wrong: 0 }
  exercises.set(key, { ...sum, right: sum.right + sign * entry.right, wrong: sum.wrong + sign * entry.wrong })
}

function addMistake(
  { mistakes }: Totals,
  entry: { exerciseId: string; mistake: string; title: string; week: Day; times: number },
  sign: number,
): void {
  const key = `${entry.exerciseId} ${entry.mistake} ${entry.week}`
  const sum = mistakes.get(key) ?? { ...entry, times: 0 }
  mistakes.set(key, { ...sum, title: entry.title, times: sum.times + sign * entry.times })
}

/** Adds `change` to `totals` in place, or takes it away. */
export function addTotals(totals: Totals, change: Totals, sign: 1 | -1): void {
  for (const [day, counts] of change.days) addDay(totals, day, counts, sign)
  for (const entry of change.exercises.values()) addExercise(totals, entry, sign)
  for (const entry of change.mistakes.values()) addMistake(totals, entry, sign)
}

/** Adds to what the database has. A sum of nothing leaves no row, so that undoing restores what was there exactly. */
export async function writeTotals(tx: Transaction, learnerId: string, change: Totals): Promise<void> {
  for (const [day, counts] of change.days) {
    if (Object.values(counts).every((count) => count === 0)) continue
    const increments = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, { increment: count }]))
    await tx.dayTotal.upsert({
      where: { learnerId_day: { learnerId, day } },
      create: { learnerId, day, ...counts },
      update: increments,
    })
    if (counts.answers < 0) await tx.dayTotal.deleteMany({ where: { learnerId, day, answers: 0 } })
  }
  for (const { exerciseId, week, right, wrong } of change.exercises.values()) {
    if (right === 0 && wrong === 0) continue
    await tx.exerciseTotal.upsert({
      where: { learnerId_exerciseId_week: { learnerId, exerciseId, week } },
      create: { learnerId, exerciseId, week, right, wrong },
      update: { right: { increment: right }, wrong: { increment: wrong } },
    })
    if (right + wrong < 0)
      await tx.exerciseTotal.deleteMany({ where: { learnerId, exerciseId, week, right: 0, wrong: 0 } })
  }
  for (const { exerciseId, mistake, title, week, times } of change.mistakes.values()) {
    if (times === 0) continue
    await tx.mistakeTotal.upsert({
      where: { learnerId_exerciseId_mistake_week: { learnerId, exerciseId, mistake, week } },
      create: { learnerId, exerciseId, mistake, week, title, times },
      update: { times: { increment: times } },
    })
    if (times < 0) await tx.mistakeTotal.deleteMany({ where: { learnerId, exerciseId, mistake, week, times: 0 } })
  }
}
