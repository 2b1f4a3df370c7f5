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
  duration: true,
  mistakes: true,
  retention: true,
} as const
export type LogRow = Pick<Review, keyof typeof LOG_FIELDS>

/** By time; answers of the same instant in the order in which they came. */
export const inOrder = (a: LogRow, b: LogRow): number =>
  a.answeredAt.getTime() - b.answeredAt.getTime() || a.sequence - b.sequence

/** Whether a row is an answer, neither a correction nor an item set aside or brought back. */
export const isAnswer = ({ kind }: Pick<LogRow, 'kind'>): boolean =>
  kind === 'card' || kind === 'choice' || kind === 'order' || kind === 'exercise'

/** What stands, oldest first: answers, each with the grade it was last given, and items set aside and brought back. */
export function standing(rows: readonly LogRow[]): LogRow[] {
  const ordered = rows.toSorted(inOrder)
  const undone = new Set(ordered.filter(({ kind }) => kind === 'undo').map(({ target }) => target))
  const regraded = new Map(ordered.filter(({ kind }) => kind === 'regrade').map(({ target, grade }) => [target, grade]))
  return ordered
    .filter(({ id, kind }) => kind !== 'undo' && kind !== 'regrade' && !undone.has(id))
    .map((row) => ({ ...row, grade: regraded.get(row.id) ?? row.grade }))
}
