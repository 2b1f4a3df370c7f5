/** A graph of named boxes laid out by Graphviz, as geometry: who draws it gives the boxes their text, colour and links. */
import { breakLines } from './dot-source'
import { layOut, type Layout, type Operation } from './graphviz'
import { round } from './svg'
import { textWidth } from './text-width'

export interface GraphBox {
  name: string
  x: number
  y: number
  width: number
  height: number
  /** The label, broken so that it fits. */
  lines: string[]
}
export interface GraphLayout {
  width: number
  height: number
  boxes: GraphBox[]
  /** Paths of SVG. */
  edges: { line: string; arrow: string }[]
}

const size = 14
const margin = 1
export const lineHeight = 17
const padding = { x: 10, y: 8 }
/** Points, as Graphviz has them, to the inches in which it wants sizes. */
const inches = (points: number): string => (points / 72).toFixed(4)

/** Ways to fit, the gentlest first: characters a line, and whether it runs from left to right or downwards. */
const attempts = [
  { most: 20, direction: 'LR' },
  { most: 14, direction: 'LR' },
  { most: 11, direction: 'LR' },
  { most: 14, direction: 'TB' },
  { most: 11, direction: 'TB' },
] as const

/** `below` is the longest text that stands under a label. The first layout that fits into the room, else the narrowest. */
export async function layOutGraph(
  nodes: readonly { name: string; label: string }[],
  edges: readonly (readonly [from: string, to: string])[],
  { room, below }: { room: number; below: string },
): Promise<GraphLayout> {
  let best: GraphLayout | null = null
  for (const { most, direction } of attempts) {
    const boxes = nodes.map(({ name, label }) => ({ name, lines: breakLines(label, most).split('\\n') }))
    const found = await layOut(sourceOf(boxes, edges, direction, below))
    if (!found.ok) throw new Error(`Graphviz does not draw a graph of ${nodes.length} boxes: ${found.message}`)
    const graph = geometry(found.layout, boxes)
    if (graph.width <= room) return graph
    if (best === null || graph.width < best.width) best = graph
  }
  return best!
}

type Box = Pick<GraphBox, 'name' | 'lines'>

function sourceOf(
  boxes: readonly Box[],
  edges: readonly (readonly [string, string])[],
  direction: string,
  below: string,
): string {
  const places = new Map(boxes.map(({ name }, i) => [name, `n${i}`]))
  const nodes = boxes.map(({ lines }, i) => {
    const width = Math.max(...[...lines, below].map((line) => textWidth(line, 'strong', size))) + 2 * padding.x
    const height = (lines.length + 1) * lineHeight + 2 * padding.y
    return `n${i} [width=${inches(width)} height=${inches(height)}]`
  })
  const arrows = edges.map(([from, to]) => `${places.get(from)} -> ${places.get(to)}`)
  const spaces = direction === 'LR' ? 'nodesep=0.16 ranksep=0.34' : 'nodesep=0.16 ranksep=0.3'
  return [
    `digraph { graph [rankdir=${direction} ${spaces}]; node [fixedsize=true label=""];`,
    ...nodes,
    ...arrows,
    '}',
  ].join('\n')
}

function geometry(layout: Layout, boxes: readonly Box[]): GraphLayout {
  const [left = 0, bottom = 0, right = 0, top = 0] = layout.bb
  const at = ([x, y]: readonly [number, number]): [number, number] => [x - left + margin, top - y + margin]
  return {
    width: Math.ceil(right - left + 2 * margin),
    height: Math.ceil(top - bottom + 2 * margin),
    boxes: boxes.map((box, i) => {
      const drawn = layout.objects.find(({ name }) => name === `n${i}`)!
      const points = corners(drawn._draw_).map(at)
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      return { ...box, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
    }),
    edges: layout.edges.map((edge) => {
      const [first, ...rest] = corners(edge._draw_).map(at).map(text)
      return { line: `M${first}C${rest.join(' ')}`, arrow: `M${corners(edge._hdraw_).map(at).map(text).join('L')}Z` }
    }),
  }
}

const corners = (operations: readonly Operation[]) =>
  operations.flatMap((operation) => ('points' in operation ? operation.points : []))

const text = ([x, y]: readonly [number, number]): string => `${round(x)} ${round(y)}`
