import { describe, expect, test } from 'vitest'
import { computePlot, FigureError, PlotDefinition } from '@/lib/figures'
import { about, evaluate } from './helpers'

const compute = (definition: object) => computePlot(PlotDefinition.parse({ ...about, ...definition }), evaluate)
const lines = { plot: 'lines', x: { from: 0, to: 2 }, series: [{ label: 'square', value: 'x * x', samples: 3 }] }

describe('computePlot', () => {
  test('samples series, and lets names build on earlier ones', () => {
    const data = compute({
      ...lines,
      let: { a: '2', b: 'a + 1' },
      series: [{ label: 's', value: 'b * x', samples: 3, labelAt: 'a' }],
    })
    expect(data).toMatchObject({
      curves: [
        {
          label: 's',
          labelAt: 2,
          runs: [
            [
              [0, 0],
              [1, 3],
              [2, 6],
            ],
          ],
        },
      ],
    })
  })

  test('takes an open axis from everything drawn: curves, marks and rules', () => {
    expect(compute(lines)).toMatchObject({ y: { from: 0, to: 4 } })
    expect(compute({ ...lines, marks: [{ x: 1, y: -3 }], lines: [{ y: 9 }] })).toMatchObject({
      // −3 to 9 in about ten steps of 1: both ends are round already.
      y: { from: -3, to: 9 },
      rules: [{ axis: 'y', at: 9, label: null }],
      marks: [{ x: 1, y: -3, label: null }],
    })
  })

  test.each([
    [
      'a series',
      {
        series: [
          { label: 'good', value: 'x' },
          { label: 'bad', value: 'nope + x' },
        ],
      },
      ['series', 1, 'value'],
      "the series 'bad', `nope + x`: nope is not defined",
    ],
    ['a name', { let: { a: 'nope' } }, ['let', 'a'], "'a' of let, `nope`: nope is not defined"],
    [
      'a mark',
      { marks: [{ x: 0, y: '[1]' }] },
      ['marks', 0, 'y'],
      'y of mark 1, `[1]`, must give a number, not a list of 1 numbers',
    ],
    [
      'a rule',
      { lines: [{ y: 1 }, { x: '"a"' }] },
      ['lines', 1, 'x'],
      'x of line 2, `"a"`, must give a number, not the text \'a\'',
    ],
    [
      'an end of an axis',
      { y: { from: '[]' } },
      ['y', 'from'],
      "'from' of y, `[]`, must give a number, not an empty list",
    ],
    [
      'points',
      { series: [{ label: 'p', points: '[[1, 2, 3]]' }] },
      ['series', 0, 'points'],
      "the series 'p', `[[1, 2, 3]]`, must give rows [x, y], not 1 rows, one of length 3",
    ],
  ])('a problem in %s names it and its expression', (_, change, path, message) => {
    const error = caught(() => compute({ ...lines, ...change }))
    expect(error.path).toEqual(path)
    expect(error.message).toBe(message)
  })
})

function caught(run: () => unknown): FigureError {
  try {
    run()
  } catch (error) {
    if (error instanceof FigureError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
