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
      ': allowed: id, number, title, caption, alt, vary, show, plot, let, x, y, series, lines, marks',
    ])
    expect(problems({ ...lines, series: [{ label: 'a', value: 'x', color: 'red' }] })).toEqual([
      'series.0: allowed: label, value, points, samples, step, dashed, dots, labelAt',
    ])
  })

  test.each([
    ['an unknown plot', { ...lines, plot: 'line' }, 'plot: must be one of lines, paths, scatter, bars, heatmap'],
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

describe('what a reader may vary', () => {
  const slider = { name: 'rate', label: 'rate η', from: 0.05, to: 1.05, step: 0.05, start: 0.1 }
  const choice = { name: 'rule', label: 'rule', oneOf: ['sgd', 'adam'], start: 'adam' }
  const varied = (...vary: object[]) => ({ ...lines, vary })

  test('sliders and choices are told apart by their keys', () => {
    expect(PlotDefinition.parse(varied(slider, choice)).vary).toEqual([
      { kind: 'slider', ...slider },
      { kind: 'choice', ...choice },
    ])
  })

  test('shown numbers have three decimals unless the author says otherwise', () => {
    const show = [{ label: 'twice', value: '2 * rate' }]
    expect(PlotDefinition.parse({ ...varied(slider), show }).show).toEqual([
      { label: 'twice', value: '2 * rate', digits: 3 },
    ])
  })

  test.each([
    ['a slider that runs backwards', [{ ...slider, from: 2 }], 'vary.0.to: must lie above from, 2'],
    ['a step of nothing', [{ ...slider, step: 0 }], 'vary.0.step: must be above 0'],
    [
      'a step that misses the end',
      [{ ...slider, step: 0.3 }],
      'vary.0.to: cannot be reached from 0.05 in steps of 0.3',
    ],
    [
      'a start between two positions',
      [{ ...slider, start: 0.12 }],
      'vary.0.start: is no position of the slider, which goes from 0.05 to 1.05 in steps of 0.05',
    ],
    [
      'more positions than a finger can find',
      [{ ...slider, step: 0.001 }],
      'vary.0.step: makes more than 400 positions',
    ],
    ['an expression as an end', [{ ...slider, to: '2 * pi' }], 'vary.0.to: must be a plain number, not an expression'],
    ['a choice of one', [{ ...choice, oneOf: ['adam'] }], 'vary.0.oneOf: has fewer than two values'],
    ['a start that is not offered', [{ ...choice, start: 'lion' }], 'vary.0.start: is not one of sgd, adam'],
    ['numbers beside words', [{ ...choice, oneOf: ['adam', 1] }], 'vary.0.oneOf: mixes numbers and words'],
    ['a slider with a choice', [{ ...choice, from: 0 }], 'vary.0: allowed: name, label, oneOf, start'],
    ['one name varied twice', [slider, { ...choice, name: 'rate' }], "vary.1.name: 'rate' is varied twice"],
    ['a name of the axes', [{ ...slider, name: 'x' }], "vary.0.name: 'x' belongs to the axes; choose another name"],
  ])('refuses %s', (_, vary, message) => {
    expect(problems(varied(...vary))).toContain(message)
  })

  test('refuses a name that let gives too', () => {
    expect(problems({ ...varied(slider), let: { rate: '2' } })).toEqual([
      "vary.0.name: 'rate' is also a name of let; give each name once",
    ])
  })
})

test('the dot block has a graph and no other fields', () => {
  expect(DotDefinition.parse({ ...about, graph: 'digraph { a -> b }' }).graph).toBe('digraph { a -> b }')
  expect(DotDefinition.safeParse({ ...about, graph: 'graph {}', engine: 'neato' }).error?.issues[0]?.message).toBe(
    'allowed: id, number, title, caption, alt, graph',
  )
})
