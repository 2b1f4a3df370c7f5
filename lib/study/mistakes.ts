/** Which mistakes were made, in the weeks that count. */
import type { Database } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import type { Day } from '@/lib/scheduler'
import { addDays, weekOf } from '@/lib/scheduler'

/** Weeks a mistake is remembered for. */
export const WEEKS = 12

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

/** Most frequent first. Exercises that the deck no longer has are left out. */
export async function readMistakes(
  db: Database,
  deck: DeckIndex,
  learnerId: string,
  today: Day,
): Promise<MistakeSum[]> {
  const first = addDays(weekOf(today), -7 * (WEEKS - 1))
  const where = { learnerId, week: { gte: first } }
  const [mistakes, exercises] = await Promise.all([
    db.read.mistakeTotal.findMany({ where, orderBy: { week: 'asc' } }),
    db.read.exerciseTotal.findMany({ where }),
  ])
  const done = new Map<string, number>()
  for (const { exerciseId, right, wrong } of exercises) {
    const id = deck.item(exerciseId)?.id
    if (id !== undefined) done.set(id, (done.get(id) ?? 0) + right + wrong)
  }
  const sums = new Map<string, MistakeSum>()
  for (const row of mistakes) {
    const item = deck.item(row.exerciseId)
    if (item?.kind !== 'exercise') continue
    const key = `${item.id} ${row.mistake}`
    const title = item.mistakes.find(({ id }) => id === row.mistake)?.title ?? row.title
    const none = { exerciseId: item.id, mistake: row.mistake, times: 0, of: done.get(item.id) ?? 0 }
    const sum = sums.get(key) ?? { ...none, title, weeks: Array.from({ length: WEEKS }, () => 0) }
    sum.times += row.times
    sum.weeks[weeksBetween(first, row.week)]! += row.times
    sums.set(key, sum)
  }
  return [...sums.values()].sort((a, b) => b.times - a.times || a.title.localeCompare(b.title))
}

const weeksBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / (7 * 86_400_000))
