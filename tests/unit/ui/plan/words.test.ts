import { expect, test } from 'vitest'
import { besidesText, verdictText } from '@/app/plan/words'
import type { Assessment } from '@/lib/study'

const asked = { day: '2026-03-12', goal: 0.9, minutes: 30 }
const day = { day: '2026-03-10', learned: 3, reviews: 5, minutes: 12 }
const found = (changes: Partial<Assessment>): Assessment => ({
  ...{ needed: 18, possible: true, most: 0.96, known: 0.91, idle: 0.4, besides: 5.2, reachedOn: '2026-03-12' },
  plan: [day, { ...day, day: '2026-03-11' }],
  ...changes,
})
/** With plain spaces. */
const said = (changes: Partial<Assessment>) => verdictText(asked, found(changes)).replaceAll('\u00a0', ' ')

test('possible: so many minutes a day, or today where there is no other day, or none', () => {
  expect(said({})).toBe('To know 90 % on Thursday 12 March you need 18 minutes a day: possible.')
  expect(said({ needed: 1, plan: [day] })).toBe('To know 90 % on Thursday 12 March you need 1 minute today: possible.')
  expect(said({ needed: 0 })).toBe('To know 90 % on Thursday 12 March nothing more needs to be done: possible.')
})

test('more than there is time for: what it would take, what comes of the time there is, and when it would be enough', () => {
  expect(said({ needed: 45, possible: false, known: 0.66, reachedOn: '2027-02-12' })).toBe(
    'To know 90 % on Thursday 12 March you would need 45 minutes a day: not possible with 30. ' +
      'With 30 minutes a day you will know about 66 % on that day. It would be reached about Friday 12 February 2027.',
  )
})

test('not possible at all: what could be known at most', () => {
  expect(said({ needed: null, possible: false, most: 0.88, known: 0.7, reachedOn: null, plan: [day] })).toBe(
    'To know 90 % on Thursday 12 March is not possible, however long the days: by then it is 88 % at most. ' +
      'With 30 minutes today you will know about 70 % on that day. It is not reached within two years.',
  )
})

test('what the rest takes besides', () => {
  expect(besidesText(found({})).replaceAll('\u00a0', ' ')).toBe(
    'Reviews of everything else take about 5 minutes a day besides. Doing nothing would leave 40 %.',
  )
  expect(besidesText(found({ besides: 0.2 }))).toMatch(
    /^Reviews of everything else take less than a minute a day besides\./,
  )
})
