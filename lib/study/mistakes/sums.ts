/** Which mistakes were made, one by one, in the weeks that count. */
import type { Database } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import type { Day } from '@/lib/scheduler'
import { readRows } from './rows'

export interface MistakeSum {
  exerciseId: string
  mistake: string
  title: string
  times: number
  /** Exercises of this type done in the same weeks. */
  of: number
  /** By week, oldest first. */
  weeks: number[]
}

/** Most frequent first. */
export async function readMistakes(
  db: Database,
  deck: DeckIndex,
  learnerId: string,
  today: Day,
): Promise<MistakeSum[]> {
  const { rows, done } = await readRows(db, deck, learnerId, today)
  return rows
    .map(({ exercise, mistake, title, weeks }) => ({
      exerciseId: exercise.id,
      mistake,
      title,
      weeks,
      times: total(weeks),
      of: total(done.get(exercise.id) ?? []),
    }))
    .sort((a, b) => b.times - a.times || a.title.localeCompare(b.title))
}

export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
