import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallest } from '@/lib/scheduler/simulation/smallest'

test('what sorting and cutting gives, ties in the order given', () => {
  const entries = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 9 }), name: fc.string() }))
  fc.assert(
    fc.property(entries, fc.nat(20), (list, count) => {
      const sorted = list.toSorted((a, b) => a.rank - b.rank).slice(0, count)
      expect(smallest(list, count, ({ rank }) => rank)).toEqual(sorted)
    }),
  )
  expect(smallest([3, 1, 2], Infinity, (n) => n)).toEqual([1, 2, 3])
})
