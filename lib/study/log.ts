/** Rows of the log, and which of them stand after undoing and regrading. */
import type { Review } from '@/lib/db'

/** What a fold needs of a row. */
export const LOG_FIELDS = {
  id: true,
  sequence: true,
  kind: true,
  itemId: true,
  target: true,
  grade: true,
  answeredAt: true,
  day: true,
  hour: true,
  duration: true,
  mistakes: true,
  retention: true,
  settings: true,
  days: true,
} as const
export type LogRow = Pick<Review, keyof typeof LOG_FIELDS>
export const LOG_COLUMNS = Object.keys(LOG_FIELDS) as (keyof LogRow)[]

const ANSWERS: ReadonlySet<string> = new Set(['card', 'choice', 'order', 'exercise'])

/** Whether a row is an answer, neither a correction nor something else that was done with an item. */
export const isAnswer = ({ kind }: Pick<LogRow, 'kind'>): boolean => ANSWERS.has(kind)

/**
 * By time. Answers of the same instant are ordered by their ids, which say nothing but are the same in whatever order they
 * arrived; what else was done at that instant comes after them, in the order in which it came.
 */
export function inOrder(a: LogRow, b: LogRow): number {
  const apart = a.answeredAt.getTime() - b.answeredAt.getTime()
  if (apart !== 0) return apart
  const [first, second] = [isAnswer(a), isAnswer(b)]
  if (first !== second) return first ? -1 : 1
  return first ? (a.id < b.id ? -1 : 1) : a.sequence - b.sequence
}

/** What stands, oldest first: answers, each with the grade it was last given, and what else was done with an item. */
export function standing(rows: readonly LogRow[]): LogRow[] {
  const ordered = rows.toSorted(inOrder)
  const undone = new Set(ordered.filter(({ kind }) => kind === 'undo').map(({ target }) => target))
  const regraded = new Map(ordered.filter(({ kind }) => kind === 'regrade').map((row) => [row.target, row]))
  return ordered
    .filter(({ id, kind }) => kind !== 'undo' && kind !== 'regrade' && !undone.has(id))
    .map((row) => {
      const now = regraded.get(row.id)
      return now ? { ...row, grade: now.grade, days: now.days } : row
    })
}
