import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { clipPolyline, clipSegment, dense, distanceToSegment, segmentsCross, thin } from '@/lib/figures/geometry'
import type { Point } from '@/lib/figures/data'

const box = { left: 0, top: 0, right: 10, bottom: 10 }

describe('clipping', () => {
  test('cuts a segment at the sides it crosses', () => {
    // From (−5, 5) to (15, 5): enters at x = 0, leaves at x = 10.
    expect(clipSegment([-5, 5], [15, 5], box)).toEqual([
      [0, 5],
      [10, 5],
    ])
    // Slope 1 through (−5, 0): enters at (0, 5), leaves at (5, 10).
    expect(clipSegment([-5, 0], [15, 20], box)).toEqual([
      [0, 5],
      [5, 10],
    ])
    expect(clipSegment([-5, 0], [-1, 9], box)).toBeNull()
    // Passes the corner at a distance: x + y = −1.
    expect(clipSegment([-3, 2], [2, -3], box)).toBeNull()
  })

  test('parts a polyline that leaves and comes back', () => {
    expect(
      clipPolyline(
        [
          [0, 5],
          [5, 5],
          [5, 15],
          [8, 15],
          [8, 5],
        ],
        box,
      ),
    ).toEqual([
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      [
        [8, 10],
        [8, 5],
      ],
    ])
  })

  test('keeps everything inside, whatever goes in', () => {
    const points = fc.array(
      fc.tuple(fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: -40, max: 40, noNaN: true })),
      { minLength: 2, maxLength: 12 },
    )
    fc.assert(
      fc.property(points, (line) => {
        for (const [x, y] of clipPolyline(line, box).flat()) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9)
          expect(Math.max(x, y)).toBeLessThanOrEqual(10 + 1e-9)
        }
      }),
    )
  })
})

describe('thin', () => {
  test('a straight line needs two points, a corner three', () => {
    const line = Array.from({ length: 21 }, (_, i): Point => [i, i / 2])
    expect(thin(line)).toEqual([
      [0, 0],
      [20, 10],
    ])
    expect(
      thin([
        [0, 0],
        [1, 0],
        [2, 0],
        [2, 1],
        [2, 2],
      ]),
    ).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
    ])
  })

  test('no point left out lies farther than the tolerance from what is drawn', () => {
    const curve = Array.from({ length: 400 }, (_, i): Point => [i, 80 * Math.sin(i / 30)])
    const kept = thin(curve, 0.15)
    expect(kept.length).toBeLessThan(120)
    for (const point of curve) {
      const nearest = Math.min(...kept.slice(1).map((end, i) => distanceToSegment(point, kept[i]!, end)))
      expect(nearest).toBeLessThanOrEqual(0.15 + 1e-9)
    }
  })
})

test('dense puts points no farther apart than the step', () => {
  expect(
    dense(
      [
        [0, 0],
        [0, 5],
      ],
      2,
    ),
  ).toEqual([
    [0, 0],
    [0, 5 / 3],
    [0, 10 / 3],
    [0, 5],
  ])
})

test('segments cross where each parts the ends of the other', () => {
  const level: [Point, Point] = [
    [0, 5],
    [10, 5],
  ]
  expect(
    segmentsCross(level, [
      [5, 0],
      [5, 10],
    ]),
  ).toBe(true)
  expect(
    segmentsCross(level, [
      [5, 6],
      [5, 10],
    ]),
  ).toBe(false)
  expect(
    segmentsCross(level, [
      [11, 0],
      [11, 10],
    ]),
  ).toBe(false)
  expect(
    segmentsCross(level, [
      [0, 6],
      [10, 6],
    ]),
  ).toBe(false)
})
