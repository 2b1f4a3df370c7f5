/** Graphviz sets the name of an edge right beside its line; with letters of other widths than its own the two may touch. */
import type { Layout, Operation } from './graphviz'
import { textWidth } from './text-width'

type Edge = Layout['edges'][number]
type Text = Extract<Operation, { op: 'T' }>
type Drawn = Extract<Operation, { op: 'P' | 'p' | 'L' | 'B' | 'b' }>

/** Between a line and the letters beside it. */
const clear = 4
/** A name further in than this stands across its line on purpose, where the halo parts the two. */
const deepest = 6
const ascent = 10
const descent = 4

/** How far to move the name of an edge sideways so that it keeps clear of the edge's own line, within the drawing. */
export function sideStep({ _draw_: drawn, _ldraw_: named }: Edge, [least, most]: readonly [number, number]): number {
  const lines = named.filter((one): one is Text => one.op === 'T')
  const points = drawn.filter((one): one is Drawn => one.op === 'b' || one.op === 'B').flatMap(sampled)
  let [right, left] = [0, 0]
  let [roomRight, roomLeft] = [Infinity, Infinity]
  for (const { pt, text } of lines) {
    const [x, y] = pt
    const half = textWidth(text, 'normal') / 2
    roomRight = Math.min(roomRight, Math.max(0, most - x - half))
    roomLeft = Math.min(roomLeft, Math.max(0, x - half - least))
    for (const [px, py] of points) {
      if (py < y - descent || py > y + ascent) continue
      const [fromLeft, fromRight] = [px - (x - half), x + half - px]
      if (fromLeft > -clear && fromLeft < deepest) right = Math.max(right, fromLeft + clear)
      if (fromRight > -clear && fromRight < deepest) left = Math.max(left, fromRight + clear)
    }
  }
  return right > 0 && left > 0 ? 0 : Math.min(right, roomRight) - Math.min(left, roomLeft)
}

/** Points of a run of cubic curves, close enough to one another for letters. */
function sampled({ points }: Drawn): [number, number][] {
  const out: [number, number][] = []
  for (let i = 0; i + 3 < points.length; i += 3) {
    const [a, b, c, d] = points.slice(i, i + 4) as [number, number][]
    for (let t = 0; t <= 1; t += 0.05) {
      const u = 1 - t
      const at = (k: 0 | 1) => u ** 3 * a![k] + 3 * u ** 2 * t * b![k] + 3 * u * t ** 2 * c![k] + t ** 3 * d![k]
      out.push([at(0), at(1)])
    }
  }
  return out
}
