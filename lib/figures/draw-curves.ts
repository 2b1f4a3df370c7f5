/** Line plots and paths in the plane: curves with their names beside them, contour lines, rules and dots. */
import type { Curve, CurvesData, Mark, Point, Rule } from './data'
import { alongCurve, around, onRule } from './candidates'
import { drawAxes, frameOf, type Frame, type Width } from './frame'
import { clipPolyline, dense, holds, thin, type Box } from './geometry'
import { placeLabels, type Label } from './labels'
import { Occupancy } from './occupancy'
import { circle, drawing, path, polyline, round, textAt } from './svg'
import { textWidth } from './text-width'

const spacing = 4

export function drawCurves(data: CurvesData, width: Width): string {
  const frame = frameOf(data.x, data.y, width)
  const curves = data.curves.map((curve) => piecesOf(curve, frame))
  const dots = data.curves.map((curve) => (curve.dots || !curve.joined ? pointsOf(curve, frame) : []))
  return drawing(width, frame.width, frame.height, data.alt, [
    ...drawAxes(frame, data.x, data.y, { grid: data.contours.length === 0 }),
    ...data.contours.map(({ lines }) =>
      path(
        'contour',
        lines
          .flatMap((line) => piecesInside(line, frame))
          .map(polyline)
          .join(''),
      ),
    ),
    ...data.rules.map((rule) => ruleOf(rule, frame)),
    ...inOrder(data.curves).map((i) => curveOf(data.curves[i]!, curves[i] ?? [], dots[i] ?? [], i)),
    ...data.marks.map((mark) => circle('mark', frame.x(mark.x), frame.y(mark.y), 4)),
    ...labelsOf(data, frame, curves, dots),
  ])
}

/** A curve in pixels, cut to the window; a jump from below the window to above it is a pole and leaves a gap. */
function piecesOf(curve: Curve, frame: Frame): Point[][] {
  const { top, bottom } = frame.box
  if (!curve.joined) return []
  return curve.runs.flatMap((run) => {
    const pixels = run.map(([x, y]): Point => [frame.x(x), Number.isFinite(frame.y(y)) ? frame.y(y) : bottom + 1e4])
    const parts: Point[][] = [[]]
    for (const point of curve.step ? stairs(pixels) : pixels) {
      const last = parts.at(-1)?.at(-1)
      const pole = last && !curve.step && ((last[1] < top && point[1] > bottom) || (last[1] > bottom && point[1] < top))
      if (pole) parts.push([])
      parts.at(-1)?.push(point)
    }
    return parts.flatMap((part) => clipPolyline(part, frame.box)).map((piece) => thin(piece))
  })
}

/** Each value holds until the next x. */
function stairs(points: readonly Point[]): Point[] {
  return points.flatMap((point, i): Point[] => {
    const before = points[i - 1]
    return before ? [[point[0], before[1]], point] : [point]
  })
}

function piecesInside(line: readonly Point[], frame: Frame): Point[][] {
  const pixels = line.map(([x, y]): Point => [frame.x(x), frame.y(y)])
  return clipPolyline(pixels, frame.box).map((piece) => thin(piece))
}

function pointsOf(curve: Curve, frame: Frame): Point[] {
  return curve.runs
    .flat()
    .map(([x, y]): Point => [frame.x(x), frame.y(y)])
    .filter((point) => holds(frame.box, point, 0.5))
}

/** The first series is the one the figure is about: it lies on top. Dashes lie over lines, so that both show where they meet. */
function inOrder(curves: readonly Curve[]): number[] {
  const order = curves.map((_, i) => i).reverse()
  return [...order.filter((i) => !curves[i]?.dashed), ...order.filter((i) => curves[i]?.dashed)]
}

function curveOf(curve: Curve, pieces: readonly Point[][], dots: readonly Point[], index: number): string {
  const series = `s${index + 1}`
  const line = path(`l ${series}${curve.dashed ? ' dash' : ''}`, pieces.map(polyline).join(''))
  if (!curve.joined) return path(`cloud f${index + 1}`, dots.map((point) => symbol(point, index)).join(''))
  // A dot is a stroke of no length with a round end: shorter than a circle each.
  return line + path(`dots ${series}`, dots.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join(''))
}

/** Clouds differ in shape as well as in colour: disc, square, triangle, diamond, cross, all of about one area. */
const shapes = [
  'm-3 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0z',
  'm-2.7-2.7h5.4v5.4h-5.4z',
  'm0-3.7l3.6 6.2h-7.2z',
  'm0-3.8l3.8 3.8l-3.8 3.8l-3.8-3.8z',
  'm-1.1-3.5h2.2v2.4h2.4v2.2h-2.4v2.4h-2.2v-2.4h-2.4v-2.2h2.4z',
]

function symbol([x, y]: Point, index: number): string {
  return `M${round(x)} ${round(y)}${shapes[index % shapes.length]}`
}

function ruleOf(rule: Rule, frame: Frame): string {
  const { box } = frame
  if (rule.axis === 'x') {
    const at = frame.x(rule.at)
    return at < box.left - 0.5 || at > box.right + 0.5
      ? ''
      : path('axis dash', `M${round(at)} ${round(box.top)}V${round(box.bottom)}`)
  }
  const at = frame.y(rule.at)
  return at < box.top - 0.5 || at > box.bottom + 0.5
    ? ''
    : path('axis dash', `M${round(box.left)} ${round(at)}H${round(box.right)}`)
}

function labelsOf(data: CurvesData, frame: Frame, curves: readonly Point[][][], dots: readonly Point[][]): string[] {
  const { box } = frame
  // The name of a cloud stands beside one of its points.
  const along = curves.map((pieces, i) =>
    data.curves[i]?.joined ? pieces.flatMap((piece) => dense(piece, spacing)) : (dots[i] ?? []),
  )
  const labels = [
    ...data.curves.map((curve, i) => curveLabel(curve, i, along[i] ?? [], frame)),
    ...data.marks.flatMap((mark) => markLabel(mark, frame)),
    ...data.rules.flatMap((rule, i) => ruleLabel(rule, data.curves.length + i, frame)),
  ]
  const bounds: Box = { left: box.left + 2, right: frame.width, top: 2, bottom: box.bottom - 1 }
  if (data.y.label !== null) bounds.top = 14
  const occupancy = (points: readonly Point[]) => new Occupancy(points, frame.width, frame.height)
  const rules = data.rules.map((rule) => ruleObstacle(rule, frame))
  const surroundings = {
    bounds,
    curves: [...along, ...rules].map(occupancy),
    keepFree: occupancy([...data.marks.map((mark): Point => [frame.x(mark.x), frame.y(mark.y)]), ...dots.flat()]),
  }
  return placeLabels(labels, surroundings).map(
    (place) => leaderOf(place.leader) + textAt(place.left, place.base, place.label.text, { class: place.label.class }),
  )
}

function curveLabel(curve: Curve, index: number, points: readonly Point[], frame: Frame): Label {
  const width = textWidth(curve.label)
  const wanted = curve.labelAt === null ? null : frame.x(curve.labelAt)
  const candidates = alongCurve(points, width, wanted, frame.box)
  return { text: curve.label, width, class: `f${index + 1} halo`, curve: index, rule: null, candidates }
}

function markLabel(mark: Mark, frame: Frame): Label[] {
  if (mark.label === null) return []
  const width = textWidth(mark.label)
  const candidates = [7, 12, 20].flatMap((distance, far) =>
    around([frame.x(mark.x), frame.y(mark.y)], width, distance).map((place) => ({
      ...place,
      cost: place.cost + far * 12,
    })),
  )
  return [{ text: mark.label, width, class: 'strong halo', curve: null, rule: null, candidates }]
}

function ruleLabel(rule: Rule, index: number, frame: Frame): Label[] {
  if (rule.label === null) return []
  const width = textWidth(rule.label)
  const candidates = onRule(rule.axis, rule.axis === 'x' ? frame.x(rule.at) : frame.y(rule.at), width, frame.box)
  return [{ text: rule.label, width, class: 't2 halo', curve: null, rule: index, candidates }]
}

/** A rule is crossed by a label as a curve is, but its own label may touch it. */
function ruleObstacle(rule: Rule, { box, x, y }: Frame): Point[] {
  const ends: Point[] =
    rule.axis === 'x'
      ? [
          [x(rule.at), box.top],
          [x(rule.at), box.bottom],
        ]
      : [
          [box.left, y(rule.at)],
          [box.right, y(rule.at)],
        ]
  return dense(ends, spacing * 3)
}

function leaderOf(leader: readonly [Point, Point] | undefined): string {
  return leader ? path('leader', polyline(leader)) : ''
}
