import { expect, test } from 'vitest'
import { daysWords } from '@/app/progress/words'

test.each([
  [0.25, '6 h'],
  [1, '1 day'],
  [2.46, '2.5 days'],
  [5.2, '5 days'],
  [7, '1 week'],
  [20, '2.9 weeks'],
  [30, '1 month'],
  [182.5, '6 months'],
  [365.25, '1 year'],
  [730, '2 years'],
  [4000, '11 years'],
])('%d days are %s', (days, words) => {
  expect(daysWords(days)).toBe(words)
})
