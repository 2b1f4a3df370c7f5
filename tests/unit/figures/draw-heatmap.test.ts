import { expect, test } from 'vitest'
import { computePlot, drawPlot, PlotDefinition } from '@/lib/figures'
import { about, elements, evaluate } from './helpers'

const heatmap = (definition: object) =>
  computePlot(PlotDefinition.parse({ ...about, plot: 'heatmap', ...definition }), evaluate)

test('shade rises with the value, and the text on it turns light from the fourth step', () => {
  // Of 0 to 1: nothing at 0, then five equal parts; 0.7 is in the fourth, 1 in the fifth.
  const svg = drawPlot(
    heatmap({
      values: [
        [0, 0.1, 0.3],
        [0.5, 0.7, 1],
      ],
      digits: 1,
    }),
    'wide',
  )
  expect(elements(svg, 'rect').map((rect) => rect.class)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5'])
  const texts = elements(svg, 'text').map((text) => text.class)
  expect(texts.filter((name) => name?.startsWith('on-'))).toEqual([
    'on-low',
    'on-low',
    'on-low',
    'on-low',
    'on-high',
    'on-high',
  ])
})

test('what is written as 0 is shaded as nothing', () => {
  const svg = drawPlot(
    heatmap({
      values: [
        [0.2, 93],
        [4, 0],
      ],
      digits: 0,
    }),
    'wide',
  )
  expect(elements(svg, 'rect').map((rect) => rect.class)).toEqual(['a0', 'a5', 'a1', 'a0'])
})

test('numbers lose their leading zero, then decimals, before they are left out', () => {
  const values = Array.from({ length: 10 }, () => Array(10).fill(0.123) as number[])
  expect(drawPlot(heatmap({ values, digits: 3 }), 'wide')).toContain('>0.123<')
  // 326 px less the row names are about 29 px a column: '.123' needs 23 of the 25 within a cell.
  expect(drawPlot(heatmap({ values, digits: 3 }), 'narrow')).toContain('>.123<')
  const many = Array.from({ length: 20 }, () => Array(20).fill(0.123) as number[])
  expect(drawPlot(heatmap({ values: many, digits: 3 }), 'narrow').includes('on-')).toBe(false)
})

test('names must be as many as rows and columns', () => {
  expect(() => heatmap({ values: [[1, 2]], columns: ['a'] })).toThrow('columns has 1 names, but values gives 2 columns')
  expect(() => heatmap({ values: [[1, 2], [3]] })).toThrow('must give rows of numbers, all of one length')
})

test('long column names are turned, so that they do not run into one another', () => {
  const columns = ['pullover', 'sneaker', 'trouser', 'sandal', 'T-shirt', 'dress', 'coat', 'shirt', 'bag', 'boot']
  const values = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]
  const turned = elements(drawPlot(heatmap({ values, columns }), 'narrow'), 'text').filter((text) => text.transform)
  expect(turned).toHaveLength(10)
  expect(
    elements(drawPlot(heatmap({ values, columns }), 'wide'), 'text').filter((text) => text.transform),
  ).toHaveLength(0)
})

test('values of both signs have a colour each, as deep as their size, and a key from the least to the most', () => {
  // The largest size is 10, so that a step is 2: −10 is in the fifth below 0, −3 in the second, 1 in the first, 9 in the fifth.
  const svg = drawPlot(
    heatmap({
      values: [
        [-10, -3],
        [0, 1],
        [9, 5],
      ],
      digits: 0,
    }),
    'wide',
  )
  const cells = elements(svg, 'rect').map((rect) => rect.class)
  expect(cells.slice(0, 6)).toEqual(['n5', 'n2', 'a0', 'a1', 'a5', 'a3'])
  expect(cells.slice(6)).toEqual(['n5', 'n4', 'n3', 'n2', 'n1', 'a0', 'a1', 'a2', 'a3', 'a4', 'a5'])
  expect(svg).toMatch(/>−10<\/text><text[^>]*>0<\/text><text[^>]*>10<\/text><\/svg>/)
})

test('a value that is written as 0 calls for no second colour', () => {
  const svg = drawPlot(heatmap({ values: [[-0.001, 1]], digits: 1 }), 'wide')
  expect(elements(svg, 'rect').map((rect) => rect.class)).toEqual(['a0', 'a5'])
})
