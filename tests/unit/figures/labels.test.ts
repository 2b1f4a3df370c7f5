import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { alongCurve, around } from '@/lib/figures/candidates'
import type { Point } from '@/lib/figures/data'
import { dense, overlaps, within, type Box } from '@/lib/figures/geometry'
import { placeLabels, type Label } from '@/lib/figures/labels'
import { Occupancy } from '@/lib/figures/occupancy'

const bounds: Box = { left: 0, top: 0, right: 300, bottom: 200 }
const curveLabel = (curve: number, points: readonly Point[], wanted: number | null = null): Label => ({
  text: 'name',
  width: 60,
  class: '',
  curve,
  rule: null,
  candidates: alongCurve(points, 60, wanted, bounds),
})
const place = (curves: Point[][], labels: Label[]) =>
  placeLabels(labels, {
    bounds,
    curves: curves.map((points) => new Occupancy(points, 300, 200)),
    keepFree: new Occupancy([], 300, 200),
  })
const touching = (box: Box, points: readonly Point[]) =>
  points.filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom)

describe('the names of curves', () => {
  test('stand beside the curve, at the x that was asked for', () => {
    const level = dense(
      [
        [0, 100],
        [300, 100],
      ],
      4,
    )
    const [label] = place([level], [curveLabel(0, level, 150)])
    expect(touching(label!.box, level)).toEqual([])
    expect(Math.abs((label!.box.left + label!.box.right) / 2 - 150)).toBeLessThanOrEqual(40)
    expect(Math.min(Math.abs(label!.box.bottom - 100), Math.abs(label!.box.top - 100))).toBeLessThanOrEqual(6)
  })

  test('of two curves close together stand on their outer sides', () => {
    const upper = dense(
      [
        [0, 95],
        [300, 95],
      ],
      4,
    )
    const lower = dense(
      [
        [0, 105],
        [300, 105],
      ],
      4,
    )
    const [first, second] = place([upper, lower], [curveLabel(0, upper, 150), curveLabel(1, lower, 150)])
    expect(first!.box.bottom).toBeLessThan(95)
    expect(second!.box.top).toBeGreaterThan(105)
  })

  test('have a thin line to their curve where it runs between two others', () => {
    const levels = [90, 100, 110].map((y) =>
      dense(
        [
          [0, y],
          [300, y],
        ],
        4,
      ),
    )
    const placed = place(
      levels,
      levels.map((points, i) => curveLabel(i, points, 150)),
    )
    expect(placed.map((label) => label.leader !== undefined)).toEqual([false, true, false])
  })

  test('of coinciding curves do not cover one another', () => {
    const slope = dense(
      [
        [0, 200],
        [300, 0],
      ],
      4,
    )
    const [first, second] = place([slope, slope], [curveLabel(0, slope, 150), curveLabel(1, slope, 150)])
    expect(overlaps(first!.box, second!.box)).toBe(false)
  })

  test('never overlap and never leave the drawing, for any five curves', () => {
    const heights = fc.array(fc.integer({ min: 5, max: 195 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(heights, { minLength: 1, maxLength: 5 }), (curves) => {
        const points = curves.map((ys) =>
          dense(
            ys.map((y, i): Point => [i * 60, y]),
            4,
          ),
        )
        const placed = place(
          points,
          points.map((line, i) => curveLabel(i, line)),
        )
        expect(placed).toHaveLength(curves.length)
        placed.forEach((label, i) => {
          expect(within(label.box, bounds)).toBe(true)
          for (const other of placed.slice(i + 1)) expect(overlaps(label.box, other.box)).toBe(false)
        })
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

test('the name of a dot stands off the curve through it', () => {
  const steep = dense(
    [
      [140, 0],
      [160, 200],
    ],
    4,
  )
  const label: Label = {
    text: 'best',
    width: 30,
    class: '',
    curve: null,
    rule: null,
    candidates: around([150, 100], 30, 7),
  }
  const [placed] = place([steep], [label])
  expect(touching(placed!.box, steep)).toEqual([])
})

test('an occupancy counts the points in a box', () => {
  const occupancy = new Occupancy(
    [
      [10, 10],
      [20, 10],
      [10, 30],
    ],
    100,
    100,
  )
  expect(occupancy.count({ left: 5, top: 5, right: 25, bottom: 15 })).toBe(2)
  expect(occupancy.count({ left: 30, top: 5, right: 50, bottom: 15 })).toBe(0)
  expect(occupancy.count({ left: 30, top: 5, right: 50, bottom: 15 }, 11)).toBe(1)
})
