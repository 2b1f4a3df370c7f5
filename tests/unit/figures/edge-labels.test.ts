/** Names beside the lines of a diagram. Coordinates are Graphviz's, y upwards. */
import { expect, test } from 'vitest'
import { sideStep } from '@/lib/figures/edge-labels'

/** A straight line from (100, 80) down to (100, 20), as Graphviz writes it, and a name centred at x on the height 50. */
const edge = (x: number, text: string) => ({
  _draw_: [
    {
      op: 'b' as const,
      points: [
        [100, 80],
        [100, 60],
        [100, 40],
        [100, 20],
      ] as [number, number][],
    },
  ],
  _ldraw_: [{ op: 'T' as const, pt: [x, 50] as [number, number], align: 'c' as const, text }],
  _hdraw_: [],
  _tdraw_: [],
  _hldraw_: [],
  _tldraw_: [],
})

// 'oooo' is 4 · 0.56 · 13 · 0.97 = 28 px wide (560/1000 em, weight 400), so half of it is 14.1.
test.each([
  ['its left end on the line moves by the gap of 4', 114, 4.1],
  ['its left end 2 px to the right of the line moves by 2', 116, 2.1],
  ['clear of the line stays', 120, 0],
  ['its right end on the line moves left', 86, -4.1],
  ['across the line stays, as it can be nowhere else', 100, 0],
])('a name with %s', (_name, x, step) => {
  expect(sideStep(edge(x, 'oooo'), [0, 200])).toBeCloseTo(step, 0)
})

test('a name above the line is no business of it', () => {
  const high = edge(114, 'oooo')
  expect(sideStep({ ...high, _ldraw_: [{ ...high._ldraw_[0]!, pt: [114, 100] }] }, [0, 200])).toBe(0)
})

test('no name leaves the drawing', () => {
  // Its right end is at 128.1 of 130, so that less than 2 px are left of the 4.
  expect(sideStep(edge(114, 'oooo'), [0, 130])).toBeCloseTo(1.9, 0)
})
