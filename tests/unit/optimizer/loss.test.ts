import { expect, test } from 'vitest'
import type { Track } from '@/lib/optimizer'
import { logLoss } from '@/lib/optimizer/loss'
import { split } from '@/lib/optimizer/split'
import { DEFAULT_WEIGHTS } from '@/lib/scheduler'

/** Stability after a first Good is the weight at index 2: after so many days recall is 0.9. */
const TEN_DAYS = DEFAULT_WEIGHTS.map((weight, i) => (i === 2 ? 10 : weight))
const asked = (grade: 1 | 3): Track => [
  { at: 0, grade: 3, days: 0 },
  { at: 1, grade, days: 10 },
]

test('the mean of -ln of the chance given to what happened', () => {
  const [recalled, forgotten] = [asked(3), asked(1)]
  // -ln 0.9 = 0.105361, -ln 0.1 = 2.302585; (0.105361 + 2.302585) / 2 = 1.203973
  expect(logLoss([{ track: recalled, index: 1 }], TEN_DAYS)).toBeCloseTo(0.105361, 6)
  expect(logLoss([{ track: forgotten, index: 1 }], TEN_DAYS)).toBeCloseTo(2.302585, 6)
  const both = [recalled, forgotten].map((track) => ({ track, index: 1 }))
  expect(logLoss(both, TEN_DAYS)).toBeCloseTo(1.203973, 6)
})

test('a surprise costs no more than that of one in a million', () => {
  const track: Track = [
    { at: 0, grade: 3, days: 0 },
    { at: 1, grade: 3, days: 0 },
    { at: 2, grade: 1, days: 0 },
  ]
  // On the same day recall is held to be certain. -ln 0.000001 = 13.815511
  expect(logLoss([{ track, index: 2 }], DEFAULT_WEIGHTS)).toBeCloseTo(13.815511, 6)
})

test.each([
  [1000, 800, 200],
  [1004, 804, 200],
  [6276, 5021, 1255],
])('of %i answers the first %i are fitted to and the last %i judge', (count, earlier, later) => {
  const track = asked(3)
  const places = Array.from({ length: count }, (_, index) => ({ track, index }))
  const parts = split(places)
  expect([parts.earlier.length, parts.later.length]).toEqual([earlier, later])
  expect(parts.later.at(-1)?.index).toBe(count - 1)
})
