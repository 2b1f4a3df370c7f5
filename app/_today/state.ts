import type { Today } from '@/lib/study/types'

/** 'empty': the book has no items. 'first': nothing has been learned yet. 'done': nothing is left for today. */
export type State = 'empty' | 'first' | 'done' | 'due'

export function stateOf(today: Today, items: number): State {
  if (items === 0) return 'empty'
  if (today.total === 0) return 'done'
  const begun = today.reviews > 0 || today.doneToday > 0 || today.week.some((day) => day.answers > 0)
  return begun ? 'due' : 'first'
}
