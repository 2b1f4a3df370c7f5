/** How often each mistake was made, and how often it could have been, by week. Read from the sums, not from the log. */
import type { Database } from '@/lib/db'
import { exerciseTotals, mistakeTotals } from '@/lib/db'
import type { DeckIndex, ExerciseItem } from '@/lib/deck'
import type { Day } from '@/lib/scheduler'
import { addDays, daysBetween, weekOf } from '@/lib/scheduler'

/** Weeks a mistake is remembered for. */
export const WEEKS = 12

export interface MistakeRow {
  exercise: ExerciseItem
  mistake: string
  title: string
  /** Times by week, oldest first. */
  weeks: number[]
}
export interface MistakeRows {
  /** Mondays, oldest first. */
  weeks: Day[]
  rows: MistakeRow[]
  /** By exercise: done in each week. */
  done: ReadonlyMap<string, number[]>
}

/** Exercises that the deck no longer has are left out. */
export async function readRows(db: Database, deck: DeckIndex, learnerId: string, today: Day): Promise<MistakeRows> {
  const first = addDays(weekOf(today), -7 * (WEEKS - 1))
  const weeks = { from: first, to: weekOf(today) }
  const [mistakes, exercises] = await Promise.all([
    mistakeTotals(db.sql, learnerId, weeks),
    exerciseTotals(db.sql, learnerId, weeks),
  ])
  const placeOf = (week: Day) => daysBetween(first, week) / 7
  const noWeeks = () => Array.from({ length: WEEKS }, () => 0)

  const done = new Map<string, number[]>()
  for (const { exerciseId, week, right, wrong } of exercises) {
    const id = deck.item(exerciseId)?.id
    if (id === undefined) continue
    const counts = done.get(id) ?? noWeeks()
    counts[placeOf(week)]! += right + wrong
    done.set(id, counts)
  }
  const rows = new Map<string, MistakeRow>()
  for (const { exerciseId, mistake, title, week, times } of mistakes) {
    const exercise = deck.item(exerciseId)
    if (exercise?.kind !== 'exercise') continue
    const key = `${exercise.id} ${mistake}`
    const known = exercise.mistakes.find(({ id }) => id === mistake)?.title ?? title
    const row = rows.get(key) ?? { exercise, mistake, title: known, weeks: noWeeks() }
    row.weeks[placeOf(week)]! += times
    rows.set(key, row)
  }
  return { weeks: noWeeks().map((_, i) => addDays(first, 7 * i)), rows: [...rows.values()], done }
}
