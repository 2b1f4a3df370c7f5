/** The places a label may take: along its curve, around its dot, on its rule. */
import type { Point } from './data'
import type { Box } from './geometry'
import type { Candidate } from './labels'

const height = 13.5
/** From the top of a label down to its baseline. */
const toBase = 10
const gap = 5

/** Eight places around a point at a distance for a text of this width; `cost` prefers the first ones. */
export function around([x, y]: Point, width: number, distance: number): Candidate[] {
  const middle = y - height / 2 + toBase
  const above = y - distance - height + toBase
  const below = y + distance + toBase
  const slant = distance * 0.6
  return [
    { left: x + distance, base: y - slant - height + toBase, cost: 0 },
    { left: x - distance - width, base: y - slant - height + toBase, cost: 1 },
    { left: x + distance, base: y + slant + toBase, cost: 1 },
    { left: x - distance - width, base: y + slant + toBase, cost: 2 },
    { left: x - width / 2, base: above, cost: 1 },
    { left: x - width / 2, base: below, cost: 2 },
    { left: x + distance, base: middle, cost: 3 },
    { left: x - distance - width, base: middle, cost: 3 },
  ]
}

/**
 * Beside the curve at many of its points. With a wanted x every pixel away from it costs; without, the right half is
 * preferred, where curves have usually parted. Places farther off carry a leader and cost more.
 */
export function alongCurve(points: readonly Point[], width: number, wantedX: number | null, box: Box): Candidate[] {
  const every = Math.max(1, Math.round(points.length / 40))
  const wanted = wantedX ?? box.left + (box.right - box.left) * 0.7
  const pull = wantedX === null ? 0.08 : 0.35
  const places: Candidate[] = []
  for (let i = 0; i < points.length; i += every) {
    const point = points[i]!
    const stray = Math.abs(point[0] - wanted) * pull
    for (const place of around(point, width, gap)) places.push({ ...place, cost: place.cost + stray })
    if ((i / every) % 2 === 0) places.push(...apart(point, width, stray))
  }
  return places
}

function apart(point: Point, width: number, stray: number): Candidate[] {
  return [20, 38].flatMap((distance) =>
    around(point, width, distance).map((place) => ({
      ...place,
      cost: place.cost + stray + 40 + distance * 0.8,
      leader: leaderTo(point, place, width),
    })),
  )
}

/** From the label's nearest edge towards the point, stopping short of both. */
function leaderTo([x, y]: Point, place: Candidate, width: number): readonly [Point, Point] {
  const right = place.left + width
  const [top, bottom] = [place.base - toBase, place.base - toBase + height]
  const startX = Math.min(right + 2, Math.max(place.left - 2, x))
  const startY = Math.min(bottom, Math.max(top, y))
  const length = Math.hypot(x - startX, y - startY)
  const keep = length > 4 ? (length - 3) / length : 1
  return [
    [startX, startY],
    [startX + (x - startX) * keep, startY + (y - startY) * keep],
  ]
}

/** Beside an upright rule, top or bottom first; above, below or on a level rule, right end first. */
export function onRule(axis: 'x' | 'y', at: number, width: number, box: Box): Candidate[] {
  const steps = Array.from({ length: 12 }, (_, i) => i / 11)
  if (axis === 'x')
    return steps.flatMap((share) => {
      const base = box.bottom - 6 - share * (box.bottom - box.top - height - 6)
      const cost = 30 * Math.min(share, 1 - share)
      return [
        { left: at + gap, base, cost },
        { left: at - gap - width, base, cost: cost + 1 },
      ]
    })
  return steps.flatMap((share) => {
    const left = box.right - width - share * (box.right - box.left - width)
    return [
      { left, base: at - gap, cost: share * 20 },
      { left, base: at + gap + toBase, cost: share * 20 + 2 },
      { left, base: at - height / 2 + toBase, cost: share * 20 + 14 },
    ]
  })
}
