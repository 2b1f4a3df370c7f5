import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Track } from '@/lib/optimizer'
import { pack, scored, unpack } from '@/lib/optimizer/log'

const anyTrack = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    days: fc.integer({ min: 0, max: 40_000 }),
  }),
  { maxLength: 5 },
)

test('a log arrives in the other thread as it was sent', () => {
  fc.assert(fc.property(fc.array(anyTrack), (tracks) => void expect(unpack(pack(tracks))).toEqual(tracks)))
})

test('answers of the same day and first answers say nothing about forgetting; the others stand in the order of time', () => {
  const first: Track = [
    { at: 1, grade: 3, days: 0 },
    { at: 2, grade: 3, days: 0 },
    { at: 90, grade: 1, days: 3 },
  ]
  const second: Track = [
    { at: 5, grade: 1, days: 0 },
    { at: 40, grade: 3, days: 1 },
  ]
  expect(scored([first, second]).map(({ track, index }) => track[index]!.at)).toEqual([40, 90])
})
