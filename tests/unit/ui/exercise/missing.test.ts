import { describe, expect, test } from 'vitest'
import { missing } from '@/app/ui/exercise/missing'
import { field } from './field'

const grid = field({ shape: 'matrix', size: { rows: 2, columns: 2 } })
const options = field({ shape: 'options', options: ['spam', 'ham'] })
const rank = field({ shape: 'rank', size: { rows: 1, columns: 3 }, options: ['p', 'q', 'r', 's'] })

describe('what is still to be done before a check', () => {
  test.each([
    ['a blank number', field(), ' ', 'Nothing typed yet'],
    ['a field never touched', field(), undefined, 'Nothing typed yet'],
    ['a number', field(), '0.5', null],
    // What cannot be read is told by its place, after the check.
    ['a text that is no number', field(), '0.5.5', null],
    [
      'an empty grid',
      grid,
      [
        ['', ''],
        ['', ' '],
      ],
      'Nothing typed yet',
    ],
    [
      'a grid with a gap',
      grid,
      [
        ['1', '2'],
        ['', '4'],
      ],
      'One entry is empty',
    ],
    [
      'a grid with gaps',
      grid,
      [
        ['', '2'],
        ['', '4'],
      ],
      '2 entries are empty',
    ],
    [
      'a full grid',
      grid,
      [
        ['1', '2'],
        ['3', '4'],
      ],
      null,
    ],
    ['no option', options, '', 'Nothing chosen yet'],
    ['the first option', options, '0', null],
    ['no order', rank, '', 'Nothing chosen yet'],
    ['half an order', rank, 'B', 'Choose 2 more'],
    ['a whole order', rank, 'B, D, A', null],
  ])('%s', (_, shape, typed, words) => {
    expect(missing(shape, typed)).toBe(words)
  })
})
