import { expect, test } from 'vitest'
import { computePlot, drawPlot, PlotDefinition } from '@/lib/figures'
import { digitsFor, fixed, withoutLeadingZero, wrap } from '@/lib/figures/numbers'
import { about, elements, evaluate } from './helpers'

const bars = (definition: object) =>
  computePlot(PlotDefinition.parse({ ...about, plot: 'bars', y: { from: 0, to: 1 }, ...definition }), evaluate)
const rects = (svg: string, series: number) => elements(svg, 'rect').filter((one) => one.class === `f${series}`)

test('the height of a bar is its value', () => {
  const svg = drawPlot(bars({ categories: ['a', 'b', 'c'], series: [{ label: 's', values: [1, 0.5, 0.25] }] }), 'wide')
  const [one, half, quarter] = rects(svg, 1).map((rect) => Number(rect.height))
  expect(half! / one!).toBeCloseTo(1 / 2, 2)
  expect(quarter! / one!).toBeCloseTo(1 / 4, 2)
})

test('a negative bar hangs from zero', () => {
  const svg = drawPlot(
    bars({ y: { from: -1, to: 1 }, categories: ['a', 'b'], series: [{ label: 's', values: [0.5, -0.5] }] }),
    'wide',
  )
  const [up, down] = rects(svg, 1).map((rect) => ({ top: Number(rect.y), height: Number(rect.height) }))
  expect(up!.top + up!.height).toBeCloseTo(down!.top, 1)
  expect(svg).toContain('>−0.5<')
})

test('each series is named once and each value written', () => {
  const svg = drawPlot(
    bars({
      categories: ['a', 'b'],
      series: [
        { label: 'recall', values: [0.82, 0.74] },
        { label: 'precision', values: [0.81, 0.71] },
      ],
    }),
    'wide',
  )
  for (const text of ['recall', 'precision', '0.82', '0.74', '0.81', '0.71'])
    expect(svg.split(`>${text}<`)).toHaveLength(2)
})

test('names too long to stand under their bars make them lie down', () => {
  const categories = [
    'misclassification rate',
    'balanced accuracy',
    'informedness',
    'calibration error',
    'prevalence',
    'specificity',
  ]
  const narrow = drawPlot(
    bars({ categories, series: [{ label: 's', values: [0.1, 0.2, 0.3, 0.4, 0.5, 1] }] }),
    'narrow',
  )
  const widths = rects(narrow, 1).map((rect) => Number(rect.width))
  expect(widths[1]! / widths[0]!).toBeCloseTo(2, 1)
  expect(widths[5]! / widths[4]!).toBeCloseTo(2, 1)
  expect(Math.max(...rects(narrow, 1).map((rect) => Number(rect.x) + Number(rect.width)))).toBeLessThan(326)
})

test('values and categories must be as many, and bars start at zero', () => {
  expect(() => bars({ categories: ['a', 'b'], series: [{ label: 's', values: [1] }] })).toThrow(
    "the series 's' has 1 values for 2 categories",
  )
  expect(() => bars({ y: { from: 0.5, to: 1 }, categories: ['a'], series: [{ label: 's', values: [1] }] })).toThrow(
    'bars must start at 0, but y runs from 0.5 to 1',
  )
})

test('digits: as many as the values need, at most three figures', () => {
  expect(digitsFor([1, 20, 3])).toBe(0)
  expect(digitsFor([0.5, 0.25])).toBe(2)
  expect(digitsFor([2 / 3])).toBe(2)
  expect(digitsFor([12.345, 7])).toBe(1)
  expect(digitsFor([123.4])).toBe(0)
  expect([fixed(-0.5, 1), fixed(0, 2), fixed(-0.001, 2)]).toEqual(['−0.5', '0', '0.00'])
  expect([withoutLeadingZero('0.82'), withoutLeadingZero('−0.5'), withoutLeadingZero('10.2')]).toEqual([
    '.82',
    '−.5',
    '10.2',
  ])
})

test('wrap breaks at spaces and hyphens, and never within a word', () => {
  const width = (text: string) => text.length
  expect(wrap('balanced accuracy', 10, width)).toEqual(['balanced', 'accuracy'])
  expect(wrap('T-shirt', 10, width)).toEqual(['T-shirt'])
  expect(wrap('cross-entropy', 8, width)).toEqual(['cross-', 'entropy'])
  expect(wrap('a b c', 3, width)).toEqual(['a b', 'c'])
})
