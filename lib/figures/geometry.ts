/** Cutting polylines to the drawing's window, thinning them, and boxes. */
import type { Point } from './data'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap
}

export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

export function holds(box: Box, [x, y]: Point, margin = 0): boolean {
  return x > box.left - margin && x < box.right + margin && y > box.top - margin && y < box.bottom + margin
}

/** The part of a segment inside the box, or null (Liang and Barsky's algorithm). */
export function clipSegment(a: Point, b: Point, box: Box): [Point, Point] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  let [enter, leave] = [0, 1]
  const sides: [number, number][] = [
    [-dx, a[0] - box.left],
    [dx, box.right - a[0]],
    [-dy, a[1] - box.top],
    [dy, box.bottom - a[1]],
  ]
  for (const [slope, distance] of sides) {
    if (slope === 0) {
      if (distance < 0) return null
      continue
    }
    const t = distance / slope
    if (slope < 0) enter = Math.max(enter, t)
    else leave = Math.min(leave, t)
    if (enter > leave) return null
  }
  const at = (t: number): Point => (t === 0 ? a : t === 1 ? b : [a[0] + t * dx, a[1] + t * dy])
  return [at(enter), at(leave)]
}

/** The parts of a polyline inside the box, in order. */
export function clipPolyline(points: readonly Point[], box: Box): Point[][] {
  const pieces: Point[][] = []
  let open: Point[] | null = null
  for (let i = 1; i < points.length; i++) {
    const clipped = clipSegment(points[i - 1]!, points[i]!, box)
    if (!clipped) {
      open = null
      continue
    }
    const [from, to] = clipped
    if (!open || from !== points[i - 1]) pieces.push((open = [from]))
    open.push(to)
    if (to !== points[i]) open = null
  }
  return pieces.filter((piece) => piece.length > 1)
}

/** Leaves out points that lie within `tolerance` of the line through their neighbours (Douglas and Peucker). O(n log n) mostly. */
export function thin(points: readonly Point[], tolerance = 0.15): Point[] {
  if (points.length < 3) return [...points]
  const keep = new Set([0, points.length - 1])
  const ranges: [number, number][] = [[0, points.length - 1]]
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    const [first, last] = range
    let [farthest, distance] = [-1, tolerance]
    for (let i = first + 1; i < last; i++) {
      const d = distanceToSegment(points[i]!, points[first]!, points[last]!)
      if (d > distance) [farthest, distance] = [i, d]
    }
    if (farthest < 0) continue
    keep.add(farthest)
    ranges.push([first, farthest], [farthest, last])
  }
  return points.filter((_, i) => keep.has(i))
}

export function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** Whether two segments cross: the ends of each lie on opposite sides of the other. */
export function segmentsCross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** Points along a polyline, none farther from the next than `step`. */
export function dense(points: readonly Point[], step: number): Point[] {
  const out: Point[] = points.slice(0, 1)
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    const parts = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / step))
    for (let k = 1; k <= parts; k++) out.push([a[0] + ((b[0] - a[0]) * k) / parts, a[1] + ((b[1] - a[1]) * k) / parts])
  }
  return out
}
