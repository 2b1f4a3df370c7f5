import { expect, test } from 'vitest'
import { daysToCatchUp } from '@/lib/scheduler/simulation/restart'

/** Overdue by five days, with a stability so long that what is recalled stays away. */
const overdue = (count: number) =>
  Array.from({ length: count }, () => ({ stability: 1e6, difficulty: 1, last: -5, due: -5 }))
const habits = { minutesPerDay: 10, pace: 6, retention: 0.9 }

test('ten minutes at six seconds are 100 a day: 100, 250 and 1,000 sure items take 1, 3 and 10 days', () => {
  expect([100, 250, 1000].map((count) => daysToCatchUp(overdue(count), habits))).toEqual([1, 3, 10])
})

test('what falls due meanwhile is done too', () => {
  // 50 more on each of the next ten days: every day 100 are done and 50 come.
  const coming = Array.from({ length: 500 }, (_, i) => ({
    stability: 1e6,
    difficulty: 1,
    last: -5,
    due: Math.floor(i / 50),
  }))
  expect(daysToCatchUp([...overdue(300), ...coming], habits)).toBeGreaterThan(3)
})

test('more than three months are no plan', () => {
  expect(daysToCatchUp(overdue(10_000), habits)).toBeNull()
})
