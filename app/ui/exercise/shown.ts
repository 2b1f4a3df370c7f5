import type { FieldStatus } from '@/lib/exercises/types'
import type { AttemptResult } from '@/lib/study/types'

/** A verdict that still belongs to what stands in its field. */
export type Shown = AttemptResult['fields'][string]

/** Of one cell, or one place of an order. What follows from the learner's own value is right in all its cells. */
export function cellStatus(verdict: Shown | undefined, row: number, column: number): FieldStatus | undefined {
  if (verdict?.status === 'follow-through') return 'follow-through'
  const unread = verdict?.status === 'unreadable' && verdict.at?.row === row && verdict.at.column === column
  return unread ? 'unreadable' : verdict?.cells?.[row]?.[column]
}
