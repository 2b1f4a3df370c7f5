import { describe, expect, test } from 'vitest'
import { fill, move, paste } from '@/app/ui/exercise/grid'

/** A key pressed in a cell holding `value` with the caret, or a selection, from `start` to `end`. */
function press(key: string, value = '12', start = 0, end = start, modifiers: object = {}) {
  const currentTarget = { value, selectionStart: start, selectionEnd: end }
  return move({ key, altKey: false, ctrlKey: false, metaKey: false, ...modifiers, currentTarget }, 1, 1)
}

describe('moving in a grid', () => {
  test.each([
    ['ArrowUp', [0, 1]],
    ['ArrowDown', [2, 1]],
    ['Enter', [2, 1]],
  ])('%s goes to the cell above or below', (key, cell) => {
    expect(press(key)).toEqual(cell)
  })

  test('left and right leave the cell at its ends and move within the text between them', () => {
    expect(press('ArrowLeft', '12', 0)).toEqual([1, 0])
    expect(press('ArrowLeft', '12', 1)).toBe(null)
    expect(press('ArrowRight', '12', 2)).toEqual([1, 2])
    expect(press('ArrowRight', '12', 1)).toBe(null)
  })

  test('a cell that is selected whole is left at once', () => {
    expect(press('ArrowLeft', '12', 0, 2)).toEqual([1, 0])
    expect(press('ArrowRight', '12', 0, 2)).toEqual([1, 2])
  })

  test('keys with a modifier and other keys belong to the browser', () => {
    expect(press('ArrowDown', '12', 0, 0, { altKey: true })).toBe(null)
    expect(press('Tab')).toBe(null)
  })
})

describe('filling from a cell', () => {
  const blank = [
    ['', '', ''],
    ['', '', ''],
  ]

  test('a block goes in from the cell on, and what would stand outside is left out', () => {
    const block = [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]
    expect(fill(blank, block, 0, 1)).toEqual([
      ['', '1', '2'],
      ['', '3', '4'],
    ])
    expect(fill(blank, block, 1, 2)).toEqual([
      ['', '', ''],
      ['', '', '1'],
    ])
  })

  test('the grid that was there is left as it was', () => {
    fill(blank, [['9']], 0, 0)
    expect(blank[0]).toEqual(['', '', ''])
  })
})

describe('pasting', () => {
  const square = [
    ['', ''],
    ['', ''],
  ]
  const row = [['', '', '']]

  test('a block goes in from the cell on, and what has no cell is counted', () => {
    expect(paste(square, [['1', '2', '3']], 0, 0)).toEqual({
      cells: [
        ['1', '2'],
        ['', ''],
      ],
      numbers: 3,
      placed: 2,
    })
  })

  test('a block of the size of the grid fills it, wherever the cursor stands', () => {
    const block = [
      ['1', '2'],
      ['3', '4'],
    ]
    expect(paste(square, block, 1, 1)).toEqual({ cells: block, numbers: 4, placed: 4 })
  })

  test('a column of a spreadsheet fills a vector', () => {
    expect(paste(row, [['1'], ['2'], ['3']], 0, 0)).toEqual({ cells: [['1', '2', '3']], numbers: 3, placed: 3 })
    expect(paste(row, [['1'], ['2']], 0, 1)).toEqual({ cells: [['', '1', '2']], numbers: 2, placed: 2 })
  })

  test('in a matrix a column stays a column', () => {
    expect(paste(square, [['1'], ['2']], 0, 1).cells).toEqual([
      ['', '1'],
      ['', '2'],
    ])
  })
})
