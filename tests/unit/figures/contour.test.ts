import { describe, expect, test } from 'vitest'
import { contourLines, defaultLevels, sampleGrid } from '@/lib/figures/contour'

const axis = (from: number, to: number) => ({ from, to, label: null, log: false, ticks: null })

describe('contour lines', () => {
  test('of x² + y² at level 1 is the unit circle', () => {
    const grid = sampleGrid((x, y) => x * x + y * y, axis(-2, 2), axis(-2, 2))
    const rings = contourLines(grid, [1])[0]?.lines ?? []
    // The region above the level has two rims: the circle and the grid's own, which lies outside the axes.
    const circle = rings.filter((ring) => ring.every(([x, y]) => Math.abs(x) < 2 && Math.abs(y) < 2))
    expect(circle).toHaveLength(1)
    for (const [x, y] of circle[0] ?? []) expect(Math.hypot(x, y)).toBeCloseTo(1, 2)
  })

  test('of a plane is a straight line at its level', () => {
    const grid = sampleGrid((x) => 3 * x, axis(0, 1), axis(0, 1))
    // 3x = 1.5 at x = 0.5; the rest of the ring runs outside the axes.
    const inside =
      contourLines(grid, [1.5])[0]
        ?.lines.flat()
        .filter(([x, y]) => y > 0 && y < 1 && x < 1) ?? []
    expect(inside.length).toBeGreaterThan(10)
    for (const [x] of inside) expect(x).toBeCloseTo(0.5, 6)
  })

  test('reach beyond the axes, so that no line runs along the rim', () => {
    const grid = sampleGrid((x) => x, axis(0, 1), axis(0, 1))
    const ring = contourLines(grid, [0.5])[0]?.lines[0] ?? []
    const onRim = ring.filter(([x, y]) => x > 0.6 && y > 0 && y < 1 && x < 1)
    expect(onRim).toEqual([])
  })

  test('come lowest first, whatever the order of the levels', () => {
    const grid = sampleGrid((x) => x, axis(0, 1), axis(0, 1))
    expect(contourLines(grid, [0.8, 0.2]).map(({ level }) => level)).toEqual([0.2, 0.8])
  })
})

test('default levels part an evenly rising field evenly', () => {
  // x over 0 to 1 and a cell beyond on both sides; four bands of equal area at the eighths of the range.
  const grid = sampleGrid((x) => x, axis(0, 1), axis(0, 1), { columns: 103, rows: 10 })
  const levels = defaultLevels(grid, 4)
  ;[0.12, 0.37, 0.63, 0.88].forEach((level, i) => expect(levels[i]).toBeCloseTo(level, 1))
})
