import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTracks } from '@/scripts/commands/optimize-log'
import { temporaryPath } from '@/tests/support/database'

const BERLIN = { timeZone: 'Europe/Berlin', dayStart: 240 }

function csv(...lines: string[]): string {
  const file = `${temporaryPath('log')}.csv`
  writeFileSync(file, lines.join('\n'))
  return file
}

test('days are those of the learner, cards are told apart, order does not matter', () => {
  const file = csv(
    'card_id,review_rating,review_time,review_duration',
    // 03:30 on 3 March in Berlin: still 2 March.
    'a,3,2026-03-03T02:30:00Z,5000',
    'b,4,1772441999000,900',
    // 11:00 on 2 March.
    'a,1,2026-03-02T10:00:00Z,7000',
    // 04:30 on 3 March.
    'a,2,2026-03-03T03:30:00+00:00,7000',
    '',
  )
  expect(readTracks(file, BERLIN)).toEqual([
    [
      { at: Date.UTC(2026, 2, 2, 10), grade: 1, days: 0 },
      { at: Date.UTC(2026, 2, 3, 2, 30), grade: 3, days: 0 },
      { at: Date.UTC(2026, 2, 3, 3, 30), grade: 2, days: 1 },
    ],
    [{ at: 1772441999000, grade: 4, days: 0 }],
  ])
})

test.each([
  [['card_id,review_rating', 'a,3'], ':1: the header has no column review_time'],
  [['card_id,review_rating,review_time', 'a,3,2026-03-02', 'a,5,2026-03-03'], ":3: the rating is '5'"],
  [['card_id,review_rating,review_time', 'a,3,yesterday'], ":2: the time is 'yesterday'"],
])('what is wrong is named with its line: %j', (lines, message) => {
  const file = csv(...lines)
  expect(() => readTracks(file, BERLIN)).toThrow(`${file}${message}`)
})
