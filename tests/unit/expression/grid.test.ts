import { describe, expect, test } from 'vitest'
import { readGrid } from '@/lib/expression/answer'

const square = [
  ['1', '2'],
  ['3', '4'],
]

describe('pasted grids', () => {
  test.each<[string, string, string[][]]>([
    ['a spreadsheet', '1\t2\r\n3\t4\r\n', square],
    ['a spreadsheet with an empty cell', '1\t\n3\t4', [['1', ''], ['3', '4']]], // prettier-ignore
    ['CSV', '1,2\n3,4', square],
    ['CSV with spaces', '1, 2\n3, 4\n', square],
    ['a European CSV', '0,5;0,7\n1,2;3,4', [['0,5', '0,7'], ['1,2', '3,4']]], // prettier-ignore
    ['lines of words', '1 2\n3 4', square],
    ['MATLAB', '[1 2; 3 4]', square],
    ['MATLAB with commas', 'A = [1, 2; 3, 4];', square],
    ['MATLAB over lines', '[1 2;\n 3 4]', square],
    ['MATLAB printed', '\n   1   2\n   3   4\n', square],
    ['JSON', '[[1, 2], [3, 4]]', square],
    ['NumPy printed', '[[1. 2.]\n [3. 4.]]', [['1.', '2.'], ['3.', '4.']]], // prettier-ignore
    ['NumPy repr', 'array([[ 1. , -2.5],\n       [ 3. ,  4. ]], dtype=float32)', [['1.', '-2.5'], ['3.', '4.']]], // prettier-ignore
    ['PyTorch', 'tensor([[1, 2],\n        [3, 4]])', square],
    ['a NumPy vector', 'array([1.e-03, 2.0])', [['1.e-03', '2.0']]],
    ['Mathematica', '{{1, 2}, {3, 4}}', square],
    ['two vectors', '[1 2]\n[3 4]', square],
    ['a row', '1, 2, 3', [['1', '2', '3']]],
    ['a row without spaces', '1,2,3', [['1', '2', '3']]],
    ['a row with semicolons is a column', '1; 2; 3', [['1'], ['2'], ['3']]],
    ['calculations', '[1/2, exp(-1); sqrt(2)/2, (1 + 1)/3]', [['1/2', 'exp(-1)'], ['sqrt(2)/2', '(1 + 1)/3']]], // prettier-ignore
    ['spaces in parentheses', '(1 + 1) 2', [['(1 + 1)', '2']]],
    ['decimal commas between spaces', '0,72 0,5', [['0,72', '0,5']]],
    ['one number', ' 0.5 ', [['0.5']]],
    ['a hole', '1, , 2', [['1', '', '2']]],
    ['a Unicode minus', '−1 2', [['−1', '2']]],
  ])('%s', (_, text, rows) => {
    expect(readGrid(text)).toEqual({ ok: true, value: rows })
  })

  test.each<[string, string[][]]>([
    ['0,5; 0,7', [['0,5', '0,7']]],
    ['1,5 2,5; 3,5 4,5', [['1,5', '2,5'], ['3,5', '4,5']]], // prettier-ignore
    ['0,5\t0,7', [['0,5', '0,7']]],
    ['0,5 0,7\n1 2', [['0,5', '0,7'], ['1', '2']]], // prettier-ignore
  ])('%s where the comma is the decimal sign', (text, rows) => {
    expect(readGrid(text, { decimal: ',' })).toEqual({ ok: true, value: rows })
  })

  // Row by row; asked are a vector of three, a vector of two, and a matrix.
  test.each<[string, number[], string[][]]>([
    ['0,2; 0,6; 0,6', [3], [['0,2', '0,6', '0,6']]],
    ['[0,2; 0,6; 0,6]', [3], [['0,2', '0,6', '0,6']]],
    ['1,2; 3,4', [2], [['1,2', '3,4']]],
    ['0,2\r\n0,6\r\n0,6\r\n', [1, 1, 1], [['0,2'], ['0,6'], ['0,6']]],
    ['1,2; 3,4', [2, 2], square],
    ['1,2', [2], [['1', '2']]],
    ['0,2; 0,6; 0,6', [4], [['0', '2'], ['0', '6'], ['0', '6']]], // prettier-ignore
  ])('%s where rows of %j are asked for', (text, widths, rows) => {
    const fits = (read: string[][]) => read.map((row) => row.length).join() === widths.join()
    expect(readGrid(text, { fits })).toEqual({ ok: true, value: rows })
  })

  test.each([',', ';', ' ', '\t', '[', '1 ', '1;'])('%j thousands of times is read within 50 ms', (piece) => {
    const text = `${piece.repeat(4900 / piece.length)}1 2\n3 4${piece.repeat(4900 / piece.length)}`
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      readGrid(text)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })

  test.each([
    ['', 'empty', 0, 0],
    [' \n ', 'empty', 0, 3],
    ['[[], []]', 'empty', 0, 8],
    ['x = [[1, 2], [3, 4]', 'unclosed', 4, 1],
    ['1'.repeat(10_001), 'too-long', 10_000, 1],
  ])('%j is refused as %s', (text, code, at, length) => {
    expect(readGrid(text)).toMatchObject({ ok: false, problem: { code, at, length } })
  })
})
