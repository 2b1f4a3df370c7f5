import { expect, test } from 'vitest'
import { cautiousRetention, newPaceFor, retentionOn } from '@/lib/scheduler/exam'

test.each([
  // Up to four weeks before, and after the day, as usual.
  [0.9, 0.9, 28, 0.9],
  [0.9, 0.9, 300, 0.9],
  [0.9, 0.9, -1, 0.9],
  // Half way: half of the 0.03 above the goal.
  [0.9, 0.9, 14, 0.915],
  [0.9, 0.9, 0, 0.93],
  // Three quarters of the way from 0.9 to 0.97, the highest there is.
  [0.9, 0.95, 7, 0.9525],
  [0.8, 0.95, 0, 0.97],
  // Who wants more than the exam does keeps it.
  [0.9, 0.8, 0, 0.9],
])('usually %d, a goal of %d, %i days left: %d', (usual, goal, daysLeft, expected) => {
  expect(cautiousRetention(usual, goal, daysLeft)).toBeCloseTo(expected, 12)
})

test('it never falls as the day nears', () => {
  for (let left = 40; left > 0; left--)
    expect(cautiousRetention(0.85, 0.9, left - 1)).toBeGreaterThanOrEqual(cautiousRetention(0.85, 0.9, left))
})

test('of two exams the more cautious counts, and none that is over', () => {
  const exams = [
    { day: '2026-03-12', goal: 0.9 },
    { day: '2026-03-26', goal: 0.95 },
  ]
  // 12 March: 0.93 for the first; for the second 0.9 + 0.07 · (1 − 14/28) = 0.935.
  expect(retentionOn(0.9, exams, '2026-03-12')).toBeCloseTo(0.935, 12)
  // 5 March: 0.9 + 0.03 · (1 − 7/28) = 0.9225; the second 0.9 + 0.07 · (1 − 21/28) = 0.9175.
  expect(retentionOn(0.9, exams, '2026-03-05')).toBeCloseTo(0.9225, 12)
  expect(retentionOn(0.9, exams, '2026-03-27')).toBe(0.9)
  expect(retentionOn(0.9, [], '2026-03-05')).toBe(0.9)
})

test.each([
  // A fifth of the days, a week at most, is kept free: 300 in 53 days, in 16 days, on the only day.
  [300, 60, 6],
  [300, 20, 19],
  [300, 1, 300],
  [0, 10, 0],
])('%i new items in %i days: %i a day', (unseen, days, pace) => {
  expect(newPaceFor(unseen, days)).toBe(pace)
})
