import { expect, test } from 'vitest'
import { BACKLOG, simulateBacklog } from '@/lib/scheduler/simulation/backlog'

// The comparison of review orders that Open Spaced Repetition published has, for 20,000 cards, 80 reviews a day and a
// desired retention of 0.80, a true retention of 0.798 for the highest recall first and 0.605 for due dates.
test(
  'highest recall first keeps the retention that is desired under a backlog, due dates lose it',
  { timeout: 300_000 },
  () => {
    const recall = simulateBacklog('recall', 42)
    const due = simulateBacklog('due', 42)
    expect(recall.waiting).toBeGreaterThan(BACKLOG.reviewsPerDay)
    expect(recall.retention).toBeGreaterThanOrEqual(0.79)
    expect(recall.retention).toBeLessThanOrEqual(0.81)
    expect(due.retention).toBeGreaterThan(0.58)
    expect(due.retention).toBeLessThan(0.63)
    expect(recall.minutesPerKnown).toBeLessThan(due.minutesPerKnown)
  },
)
