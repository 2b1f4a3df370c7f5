import type { Day } from './day'
import { addDays } from './day'
import type { Candidate } from './queue'

/** Reviews due on each of the coming days, today first. What is overdue or on a step counts for today. */
export function forecast(
  candidates: readonly Pick<Candidate, 'phase' | 'dueDay' | 'suspended'>[],
  today: Day,
  days: number,
): { day: Day; due: number }[] {
  const coming = new Map<Day, number>(Array.from({ length: days }, (_, i) => [addDays(today, i), 0]))
  for (const { phase, dueDay, suspended } of candidates) {
    if (phase === 'new' || suspended || dueDay === null) continue
    const day = phase === 'review' && dueDay > today ? dueDay : today
    const sum = coming.get(day)
    if (sum !== undefined) coming.set(day, sum + 1)
  }
  return [...coming].map(([day, due]) => ({ day, due }))
}
