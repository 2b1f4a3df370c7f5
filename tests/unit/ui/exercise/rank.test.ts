import { describe, expect, test } from 'vitest'
import { placesOf, textOf, toggled } from '@/app/ui/exercise/rank'

describe('an order of options as text', () => {
  test.each([
    ['C, A, B', [2, 0, 1]],
    ['c a b', [2, 0, 1]],
    ['', []],
    // A letter that came twice counts where it stood first; what is no letter of an option is nothing.
    ['B, B, A', [1, 0]],
    ['B, 3, ?', [1]],
  ])('%j names the places %j', (text, places) => {
    expect(placesOf(text)).toEqual(places)
  })

  test('is written as it is read', () => {
    expect(textOf([7, 0, 3])).toBe('H, A, D')
    expect(placesOf(textOf([7, 0, 3]))).toEqual([7, 0, 3])
    expect(textOf([])).toBe('')
  })
})

describe('pressing an option', () => {
  test('puts it behind the others, and takes it out the second time', () => {
    expect(toggled([], 1, 3)).toEqual([1])
    expect(toggled([1], 2, 3)).toEqual([1, 2])
    expect(toggled([1, 2], 1, 3)).toEqual([2])
  })

  test('changes nothing once the order is full', () => {
    expect(toggled([1, 2], 0, 2)).toEqual([1, 2])
    expect(toggled([1, 2], 2, 2)).toEqual([1])
  })
})
