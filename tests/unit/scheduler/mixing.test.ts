import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interleave, spread } from '@/lib/scheduler/mixing'

const byLetter = (text: string) => spread([...text], (letter) => letter, 2).join('')

describe('interleave', () => {
  test('keeps both orders and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99)), fc.array(fc.integer({ min: 100, max: 199 })), (a, b) => {
        const mixed = interleave(a, b)
        expect(mixed.filter((x) => x < 100)).toEqual(a)
        expect(mixed.filter((x) => x >= 100)).toEqual(b)
      }),
    )
  })
})

describe('spread', () => {
  test('no more than two of a kind in a row while there are others', () => {
    expect(byLetter('aaaabbc')).toBe('aabaabc')
    expect(byLetter('ab')).toBe('ab')
  })

  test('what cannot be helped stays', () => {
    expect(byLetter('aaaa')).toBe('aaaa')
    expect(byLetter('baaaa')).toBe('baaaa')
  })

  test('an order without long runs is left alone', () => {
    expect(byLetter('abcabcaabb')).toBe('abcabcaabb')
  })

  test('loses nothing and keeps the order within a kind', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ kind: fc.constantFrom('a', 'b', 'c'), n: fc.nat() })), (list) => {
        const out = spread(list, ({ kind }) => kind, 2)
        for (const kind of ['a', 'b', 'c'])
          expect(out.filter((x) => x.kind === kind)).toEqual(list.filter((x) => x.kind === kind))
      }),
    )
  })
})
