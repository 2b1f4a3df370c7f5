import { describe, expect, test } from 'vitest'
import { isInOrder, moved, pairsOf, suggestedGrade } from '@/app/review/order/arrange'

const places = (digits: string) => [...digits].map(Number)

describe('moving a step', () => {
  test.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 2, 'acbd'],
    [1, 1, 'abcd'],
    [0, 3, 'bcda'],
    // There is no place beyond the ends.
    [2, 9, 'abdc'],
    [2, -1, 'cabd'],
    [7, 0, 'abcd'],
  ])('from %d to %d gives %s', (from, to, expected) => {
    expect(moved([...'abcd'], from, to).join('')).toBe(expected)
  })
})

describe('what an order is worth', () => {
  test.each([
    // 0<1<2<3<4: all four pairs.
    ['01234', 4, 3],
    // 0<1, 1<2, 2<4, then 4>3: three of four.
    ['01243', 3, 2],
    // 1<2<3<4, then 4>0: one step misplaced.
    ['12340', 3, 2],
    // 1>0, 0<3, 3>2, 2<4: two of four.
    ['10324', 2, 1],
    ['43210', 0, 1],
    // Of two pairs one is right: half is too little.
    ['021', 1, 1],
    // 0<1, 1<3, 3>2: two of three are below three quarters.
    ['0132', 2, 1],
    // 0<1<2<3<4, 4<6, 6>5: five of six.
    ['0123465', 5, 2],
  ])('%s has %d right pairs and suggests grade %d', (digits, right, grade) => {
    expect(pairsOf(places(digits))).toEqual({ right, of: digits.length - 1 })
    expect(suggestedGrade(places(digits))).toBe(grade)
  })

  test('every pair is right only in the right order', () => {
    expect(isInOrder(places('0123'))).toBe(true)
    expect(isInOrder(places('1230'))).toBe(false)
  })
})
