import { describe, expect, test } from 'vitest'
import { describeValues, PlotDefinition, tryPlot } from '@/lib/figures'
import { about, evaluate } from './helpers'

const rate = { name: 'rate', label: 'rate', from: 0, to: 2, step: 0.5, start: 1 }
const sign = { name: 'sign', label: 'sign', oneOf: ['plus', 'minus'], start: 'plus' }
const trial = (definition: object) => tryPlot(PlotDefinition.parse({ ...about, ...definition }), evaluate)
const fixed = { x: { from: 0, to: 1 }, y: { from: -4, to: 4 } }
const straight = { ...fixed, plot: 'lines', series: [{ label: 's', value: 'rate * x' }] }

describe('trying a figure', () => {
  test('finds nothing where every value gives a picture of the same window', () => {
    expect(trial({ ...straight, vary: [rate] })).toEqual({
      faults: [],
      jumps: [],
      room: { wide: 300, narrow: 250 },
    })
  })

  test('names the first values at which an expression fails, once a place', () => {
    const { faults } = trial({
      ...straight,
      vary: [rate, sign],
      let: { list: "sign === 'minus' ? [1] : [1, 2, 3]" },
      show: [{ label: 'entry', value: 'list[1] === undefined ? nothing : list[1]' }],
    })
    expect(faults).toHaveLength(1)
    expect(faults[0]!.error).toMatchObject({ code: 'figure-expression', path: ['show', 0, 'value'] })
    expect(describeValues(faults[0]!.values)).toBe('sign = minus, rate = 0')
  })

  test('finds the end of a slider at which a list runs out', () => {
    const { faults } = trial({
      ...straight,
      vary: [{ ...rate, step: 0.01 }],
      series: [{ label: 's', points: 'rate < 2 ? [[0, 0], [1, 1]] : [[0]]' }],
    })
    expect(faults.map(({ values }) => values)).toEqual([{ rate: 2 }])
  })

  test.each([
    ['lines whose height is taken from the data', { ...straight, y: {} }, ['y']],
    [
      'paths whose window is taken from the data',
      { plot: 'paths', series: [{ label: 's', points: '[[0, 0], [rate + 1, 3 * rate + 1]]' }] },
      ['x', 'y'],
    ],
    ['clouds with an end that is itself varied', { ...straight, x: { from: 0, to: '1 + rate' } }, ['x']],
    ['bars', { plot: 'bars', categories: ['a'], series: [{ label: 's', values: '[rate + 1]' }] }, ['y']],
    [
      'bars up to a fixed height',
      { plot: 'bars', categories: ['a'], y: { to: 3 }, series: [{ label: 's', values: '[rate + 1]' }] },
      [],
    ],
    ['cells, which have no axes', { plot: 'heatmap', values: '[[rate, 1]]' }, []],
  ])('says which axes would jump: %s', (_, definition, axes) => {
    expect(trial({ ...definition, vary: [rate] }).jumps.map(({ axis }) => axis)).toEqual(axes)
  })

  test('keeps room for the tallest picture', () => {
    const rows = 'Array.from({ length: rate + 1 }, () => [1, 2])'
    const cells = { plot: 'heatmap', values: rows, vary: [{ ...rate, step: 1 }] }
    // Three rows of 34 px, or of 30 px on a phone, under one line of 18 px and 8 px of air for the names of the columns.
    const { room } = trial(cells)
    expect(room.wide - room.narrow).toBe(3 * (34 - 30))
    expect(room.wide).toBeGreaterThan(3 * 34)
  })
})
