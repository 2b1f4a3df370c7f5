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

describe('what varies', () => {
  const varied = {
    ...lines,
    vary: [
      { name: 'a', label: 'a', from: 0, to: 4, step: 1, start: 2 },
      { name: 'sign', label: 'sign', oneOf: ['plus', 'minus'], start: 'plus' },
    ],
    let: { factor: "sign === 'plus' ? a : -a" },
    series: [{ label: 's', value: 'factor * x', samples: 3 }],
    show: [
      { label: 'factor', value: 'factor', digits: 1 },
      { label: 'sign', value: 'sign' },
    ],
  }
  const definition = PlotDefinition.parse({ ...about, ...varied })

  test('starts with the values the author chose', () => {
    // factor 2: at x = 0, 1, 2 the line is at 0, 2, 4
    expect(computePlot(definition, evaluate)).toMatchObject({
      curves: [
        {
          runs: [
            [
              [0, 0],
              [1, 2],
              [2, 4],
            ],
          ],
        },
      ],
      shown: [
        { label: 'factor', text: '2.0' },
        { label: 'sign', text: 'plus' },
      ],
    })
  })

  test('is computed anew for other values', () => {
    expect(computePlot(definition, evaluate, { a: 3, sign: 'minus' })).toMatchObject({
      curves: [
        {
          runs: [
            [
              [0, -0],
              [1, -3],
              [2, -6],
            ],
          ],
        },
      ],
      shown: [{ text: '−3.0' }, { text: 'minus' }],
    })
  })

  test.each([
    ['0.12345', 3, '0.123'],
    ['1 / 3 - 1', 2, '−0.67'],
    ['42', 0, '42'],
    ['0', 3, '0.000'],
    // Three decimals would show none of it.
    ['0.0000432', 3, '4.32·10⁻⁵'],
    ['-31000000', 1, '−3.10·10⁷'],
    ["'diverges'", 3, 'diverges'],
  ])('shows %s with %d decimals as %s', (value, digits, text) => {
    expect(compute({ ...lines, show: [{ label: 'it', value, digits }] }).shown).toEqual([{ label: 'it', text }])
  })

  test('what is shown must be a number or a word', () => {
    expect(() => compute({ ...lines, show: [{ label: 'it', value: '[1, 2]' }] })).toThrow(
      /must give a number or a word/,
    )
  })
})

describe('names that are computed', () => {
  const bars = { plot: 'bars', series: [{ label: 's', values: '[1, 2]' }] }

  test('categories may be an expression', () => {
    expect(compute({ ...bars, let: { n: ['"a"', '"b"'] }, categories: 'n' })).toMatchObject({ categories: ['a', 'b'] })
    expect(compute({ ...bars, categories: '[1, 2]' })).toMatchObject({ categories: ['1', '2'] })
    expect(() => compute({ ...bars, categories: '7' })).toThrow(/must give a list of names, not the number 7/)
  })

  test('rows and columns too', () => {
    const heat = { plot: 'heatmap', values: '[[1, 2]]', rows: '["only"]', columns: '["l", "r"]' }
    expect(compute(heat)).toMatchObject({ rows: ['only'], columns: ['l', 'r'] })
  })
})

describe('a scatter plot', () => {
  const cloud = { label: 'cluster 1', points: '[[0, 1], [2, 3]]' }

  test('is of points, and lines where they are asked for; a cloud may be empty', () => {
    const data = compute({
      plot: 'scatter',
      series: [cloud, { label: 'gone', points: '[]' }, { label: 'edge', points: '[[0, 0], [4, 4]]', line: true }],
    })
    expect(data).toMatchObject({
      x: { from: 0, to: 4 },
      curves: [
        {
          joined: false,
          runs: [
            [
              [0, 1],
              [2, 3],
            ],
          ],
        },
        { joined: false, runs: [] },
        { joined: true },
      ],
    })
  })
})
