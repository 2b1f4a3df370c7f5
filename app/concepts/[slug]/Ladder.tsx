import type { GraphPage } from '@/lib/study'
import { px } from '@/app/ui/charts/Drawn'
import { graphName, Node } from './Node'

const width = 326
const indent = 28
const height = 50
const gap = 10
/** Between what is required, the page, and what builds on it. */
const rest = 26

/** The graph for a phone: one under the other, joined by a line along the side. Only the nearest pages are in it. */
export function Ladder({ pages }: { pages: readonly GraphPage[] }) {
  const before = pages.filter(({ distance }) => distance === -1)
  const here = pages.filter(({ distance }) => distance === 0)
  const after = pages.filter(({ distance }) => distance === 1)
  const rungs: { page: GraphPage; y: number }[] = []
  let y = 1
  for (const group of [before, here, after]) {
    for (const page of group) {
      rungs.push({ page, y })
      y += height + gap
    }
    if (group.length > 0) y += rest - gap
  }
  const middle = rungs.find(({ page }) => page.distance === 0)!.y + height / 2
  return (
    <svg
      className="chart graph narrow"
      width={width}
      height={y - rest + 1}
      viewBox={`0 0 ${width} ${y - rest + 1}`}
      role="group"
      aria-label={graphName}
    >
      {rungs.map(({ page, y: top }) => (
        <Joint key={page.slug} distance={page.distance} y={top + height / 2} here={middle} />
      ))}
      {rungs.map(({ page, y: top }) => (
        <Node
          key={page.slug}
          page={page}
          box={{ x: indent, y: top, width: width - indent - 1, height, lines: [lineOf(page)] }}
        />
      ))}
    </svg>
  )
}

/** The line of what is required ends in an arrow at the page, that of the page at each that builds on it. */
function Joint({ distance, y, here }: { distance: number; y: number; here: number }) {
  if (distance === 0) return null
  const [side, end] = distance < 0 ? [10, here - 7] : [18, y]
  const line =
    distance < 0 ? `M${indent} ${y}H${side}V${end}H${indent - 6}` : `M${indent} ${here + 7}H${side}V${y}H${indent - 6}`
  return (
    <g>
      <path className="graph-line" d={line} />
      <path className="graph-arrow" d={`M${indent} ${px(end)}l-8 -4v8z`} />
    </g>
  )
}

/** What a box of this width holds at 13 pixels. */
const longest = 42

function lineOf({ number, title }: GraphPage): string {
  const name = `${number} ${title}`.trim()
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`
}
