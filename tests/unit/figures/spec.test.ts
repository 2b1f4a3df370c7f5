import { describe, expect, test } from 'vitest'
import { DotDefinition, PlotDefinition } from '@/lib/figures'
import { about } from './helpers'

const lines = { ...about, plot: 'lines', x: { from: 0, to: 1 }, series: [{ label: 'a', value: 'x' }] }

function problems(value: unknown): string[] {
  const result = PlotDefinition.safeParse(value)
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the figure block', () => {
  test('fills in what may be left out', () => {
    expect(PlotDefinition.parse(lines)).toMatchObject({
      let: {},
      y: { log: false },
      series: [{ samples: 201, step: false, dots: false, dashed: false }],
      lines: [],
      marks: [],
    })
  })

  test('reads numbers and lists of YAML as expressions', () => {
    const figure = { ...lines, let: { a: [1, [2, 'sqrt(4)']] }, marks: [{ x: -0.5, y: 'a[0]' }], y: { ticks: [0, 1] } }
    expect(PlotDefinition.parse(figure)).toMatchObject({
      let: { a: '[1, [2, sqrt(4)]]' },
      marks: [{ x: '-0.5', y: 'a[0]' }],
      y: { ticks: '[0, 1]' },
    })
  })

  test('names the allowed keys beside one it does not know', () => {
    expect(problems({ ...lines, colour: 'red' })).toEqual([
      ': allowed: id, number, title, caption, alt, plot, let, x, y, series, lines, marks',
    ])
    expect(problems({ ...lines, series: [{ label: 'a', value: 'x', color: 'red' }] })).toEqual([
      'series.0: allowed: label, value, points, samples, step, dashed, dots, labelAt',
    ])
  })

  test.each([
    ['an unknown plot', { ...lines, plot: 'line' }, 'plot: must be one of lines, paths, bars, heatmap'],
    [
      'an unquoted number, of which YAML makes 4.1',
      { ...lines, number: 4.1 },
      'number: must be in quotes: number: "4.10"',
    ],
    ['value without a range of x', { ...lines, x: {} }, 'x: needs from and to, between which value is drawn'],
    ['a let that hides x', { ...lines, let: { x: '1' } }, 'let.x: hides the x of the curves; choose another name'],
    [
      'six series',
      { ...lines, series: Array(6).fill({ label: 'a', value: 'x' }) },
      'series: has more than five entries; split the figure',
    ],
    [
      'a rule in both directions',
      { ...lines, lines: [{ x: 1, y: 1 }] },
      'lines.0: needs either x (an upright rule) or y (a level one)',
    ],
    [
      'an object in place of an expression',
      { ...lines, let: { a: { b: 1 } } },
      'let.a: must be an expression, a number or a list of them',
    ],
    [
      'value and points at once',
      { ...lines, series: [{ label: 'a', value: 'x', points: '[[0, 0]]' }] },
      'series.0: needs either value (an expression in x) or points (an expression giving rows [x, y])',
    ],
    [
      'a field without its ends',
      { ...about, plot: 'paths', field: 'x * y', x: { from: 0, to: 1 } },
      'y: needs from and to, between which the field is drawn',
    ],
    ['paths of nothing', { ...about, plot: 'paths' }, 'series: is empty, and there is no field either'],
  ])('refuses %s', (_, figure, message) => {
    expect(problems(figure)).toEqual([message])
  })

  test('a missing field is reported as such, so that the compiler can ask for its line', () => {
    const { title: _title, ...untitled } = lines
    const result = PlotDefinition.safeParse(untitled)
    expect(result.error?.issues).toMatchObject([{ code: 'invalid_type', path: ['title'] }])
  })
})

test('the dot block has a graph and no other fields', () => {
  expect(DotDefinition.parse({ ...about, graph: 'digraph { a -> b }' }).graph).toBe('digraph { a -> b }')
  expect(DotDefinition.safeParse({ ...about, graph: 'graph {}', engine: 'neato' }).error?.issues[0]?.message).toBe(
    'allowed: id, number, title, caption, alt, graph',
  )
})
