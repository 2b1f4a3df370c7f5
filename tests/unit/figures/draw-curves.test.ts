import { describe, expect, test } from 'vitest'
import { computePlot, drawPlot, PlotDefinition } from '@/lib/figures'
import { about, elements, evaluate, pointsOf } from './helpers'

const plot = (definition: object) =>
  computePlot(PlotDefinition.parse({ ...about, plot: 'lines', ...definition }), evaluate)
const curves = (svg: string, series: number) =>
  elements(svg, 'path').filter((path) => path.class?.split(' ').includes(`s${series}`))

describe('a line plot', () => {
  const diagonal = { x: { from: 0, to: 1 }, y: { from: 0, to: 1 }, series: [{ label: 'y = x', value: 'x' }] }

  test('has the size of its width and says what it shows', () => {
    const wide = drawPlot(plot(diagonal), 'wide')
    expect(wide).toMatch(
      /^<svg class="chart wide" width="608" height="300" viewBox="0 0 608 300" role="img" aria-label="A curve.">/,
    )
    expect(drawPlot(plot(diagonal), 'narrow')).toContain('width="326" height="250"')
  })

  test('draws a straight line from corner to corner with two points', () => {
    const svg = drawPlot(plot(diagonal), 'wide')
    // The window: 16 px from the right, 14 from the top, 22 from the bottom; on the left the widest tick, 0.2:
    // (497 + 249 + 497) / 1000 · 13 = 16.2 at weight 400, and 8 px of gap, rounded up.
    const [[x0, y0], [x1, y1]] = pointsOf(curves(svg, 1)[0]!.d!) as [[number, number], [number, number]]
    expect([x1, y0, y1]).toEqual([592, 278, 14])
    expect(x0).toBeCloseTo(25, 0)
  })

  test('leaves a gap at a pole instead of an upright line', () => {
    const svg = drawPlot(
      plot({
        x: { from: -1, to: 1 },
        y: { from: -10, to: 10 },
        series: [{ label: '1/x', value: '1 / x', samples: 100 }],
      }),
      'wide',
    )
    const d = curves(svg, 1)[0]!.d!
    expect(d.match(/M/g)).toHaveLength(2)
    expect(drawnLength(d)).toBeLessThan(1500)
  })

  test('cuts a curve at the ends of its axes', () => {
    const svg = drawPlot(
      plot({ x: { from: -3, to: 3 }, y: { from: 0, to: 4 }, series: [{ label: 'x²', value: 'x * x' }] }),
      'wide',
    )
    const points = pointsOf(curves(svg, 1)[0]!.d!)
    expect(Math.min(...points.map(([, y]) => y))).toBe(14)
    // x² = 4 at ±2: a sixth of the way in from each side.
    const [left, right] = [points[0]![0], points.at(-1)![0]]
    expect((right - left) / (592 - 20)).toBeCloseTo(4 / 6, 1)
  })

  test('steps hold each value until the next x', () => {
    const series = [
      {
        label: 's',
        points: [
          [0, 0],
          [1, 1],
          [2, 0],
        ],
        step: true,
      },
    ]
    const svg = drawPlot(plot({ x: { from: 0, to: 2 }, y: { from: 0, to: 1 }, series }), 'wide')
    const points = pointsOf(curves(svg, 1)[0]!.d!)
    // Level, up, level, down: every segment is level or upright.
    points.slice(1).forEach(([x, y], i) => expect(x === points[i]![0] || y === points[i]![1]).toBe(true))
    expect(points).toHaveLength(5)
  })

  test('a logarithmic axis gives each power of ten the same room', () => {
    const series = [
      {
        label: 'p',
        points: [
          [1, 0],
          [10, 0.5],
          [100, 1],
        ],
      },
    ]
    const svg = drawPlot(plot({ x: { from: 1, to: 100, log: true }, y: { from: 0, to: 1 }, series }), 'wide')
    // Equal steps in y and in the exponent: one straight line.
    expect(pointsOf(curves(svg, 1)[0]!.d!)).toHaveLength(2)
  })

  test('names every series, mark and rule once, escaped, at 13 px or more', () => {
    const svg = drawPlot(
      plot({
        ...diagonal,
        series: [{ label: 'a < b & "c"', value: 'x' }],
        marks: [{ x: 0.5, y: 0.5, label: 'middle' }],
        lines: [{ y: 0.8, label: 'goal' }],
      }),
      'narrow',
    )
    for (const name of ['a &#60; b &#38; &#34;c&#34;', 'middle', 'goal']) expect(svg.split(`>${name}<`)).toHaveLength(2)
    expect(svg).not.toMatch(/font-size="(?:\d|1[0-2])(?:\.\d+)?"/)
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(|NaN|undefined/i)
  })

  test('is small', () => {
    expect(
      drawPlot(plot({ ...diagonal, series: [{ label: 'sine', value: 'Math.sin(20 * x) / 2 + 0.5' }] }), 'wide').length,
    ).toBeLessThan(4000)
  })
})

describe('paths', () => {
  test('show contour lines behind the curves, without a grid', () => {
    const definition = {
      plot: 'paths',
      x: { from: -2, to: 2 },
      y: { from: -2, to: 2 },
      field: 'x * x + y * y',
      levels: [1, 4],
      series: [
        {
          label: 'way',
          points: [
            [1, 1],
            [0, 0],
          ],
        },
      ],
    }
    const svg = drawPlot(plot(definition), 'wide')
    const contours = elements(svg, 'path').filter((path) => path.class === 'contour')
    expect(contours).toHaveLength(2)
    expect(elements(svg, 'path').filter((path) => path.class === 'grid')).toHaveLength(0)
    expect(svg.indexOf('contour')).toBeLessThan(svg.indexOf('"l s1'))
  })

  test('dots mark the points that were given', () => {
    const svg = drawPlot(
      plot({
        plot: 'paths',
        series: [
          {
            label: 'way',
            points: [
              [0, 0],
              [1, 2],
              [2, 1],
            ],
            dots: true,
          },
        ],
      }),
      'narrow',
    )
    expect(
      elements(svg, 'path')
        .find((path) => path.class === 'dots s1')
        ?.d?.match(/M/g),
    ).toHaveLength(3)
  })
})

describe('a scatter plot', () => {
  const cloud = (label: string, points: string, more: object = {}) => ({ label, points, ...more })
  const draw = (...series: object[]) =>
    drawPlot(plot({ plot: 'scatter', x: { from: 0, to: 4 }, y: { from: 0, to: 4 }, series }), 'wide')
  const shapesOf = (svg: string) =>
    elements(svg, 'path')
      .filter((path) => path.class?.startsWith('cloud'))
      .map(({ class: name, d = '' }) => [name, d.match(/M/g)?.length, d.replace(/M[\d.]+ [\d.]+/g, '')] as const)

  test('draws each point in the shape and colour of its series, and no line', () => {
    const svg = draw(cloud('a', '[[1, 1], [2, 2], [9, 9]]'), cloud('b', '[[3, 1]]'))
    // The first series lies on top: it is drawn last.
    const [second, first] = shapesOf(svg)
    // The third point lies outside of the window.
    expect([first![0], first![1]]).toEqual(['cloud f1', 2])
    expect([second![0], second![1]]).toEqual(['cloud f2', 1])
    expect(first![2].slice(0, 8)).not.toBe(second![2].slice(0, 8))
    expect(curves(svg, 1)).toEqual([])
  })

  test('joins the points of a series where it is asked for', () => {
    const svg = draw(cloud('edge', '[[0, 0], [4, 4]]', { line: true }))
    expect(shapesOf(svg)).toEqual([])
    expect(pointsOf(curves(svg, 1)[0]!.d!)).toHaveLength(2)
  })

  test('names a cloud beside its points, and an empty one not at all', () => {
    const svg = draw(cloud('here', '[[2, 2], [2.2, 2.1]]'), cloud('gone', '[]'))
    expect(svg).toContain('>here</text>')
    expect(svg).not.toContain('>gone</text>')
  })
})

/** Length of a path in pixels, moves left out. */
function drawnLength(d: string): number {
  return d
    .split('M')
    .filter(Boolean)
    .map((part) => pointsOf(`M${part}`))
    .reduce(
      (sum, points) =>
        sum +
        points.slice(1).reduce((length, [x, y], i) => length + Math.hypot(x - points[i]![0], y - points[i]![1]), 0),
      0,
    )
}
