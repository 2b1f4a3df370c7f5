import { describe, expect, test } from 'vitest'
import { roundedRange, axisOf } from '@/lib/figures/range'
import { Reader } from '@/lib/figures/read'
import { evaluate } from './helpers'

describe('roundedRange', () => {
  test.each([
    ['data are rounded outwards', null, null, [0.3, 9.7], false, [0, 10]],
    ['a given end stays as it is', -1.2, null, [0.3, 2.9], false, [-1.2, 3]],
    ['both given: the data do not count', 0, 1, [-5, 5], false, [0, 1]],
    ['logarithmic: whole powers of ten, and no data at 0', null, null, [0, 3, 700], true, [1, 1000]],
    ['one value: half of it to both sides', null, null, [4, 4], false, [2, 6]],
    ['all zero', null, null, [0, 0], false, [-1, 1]],
    ['no data', null, null, [], false, [0, 1]],
  ] as const)('%s', (_, from, to, data, log, expected) => {
    expect(roundedRange(from, to, data, log)).toEqual(expected)
  })
})

describe('axisOf', () => {
  const reader = new Reader(evaluate)

  test('evaluates its ends and ticks', () => {
    expect(axisOf(reader, 'x', { from: '-2 * 2', to: 'sqrt(16)', ticks: '[0, 1 + 1]', label: 'input' }, [])).toEqual({
      from: -4,
      to: 4,
      label: 'input',
      log: false,
      ticks: [0, 2],
    })
  })

  test('refuses ends in the wrong order and a logarithm of 0', () => {
    expect(() => axisOf(reader, 'y', { from: '1', to: '1' }, [])).toThrow('y runs from 1 to 1; from must be below to')
    expect(() => axisOf(reader, 'x', { from: '0', to: '1', log: true }, [])).toThrow(
      'a logarithmic axis needs from above 0',
    )
  })
})
