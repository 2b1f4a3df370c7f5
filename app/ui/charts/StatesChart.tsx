import { scaleLinear } from 'd3-scale'
import type { Statistics } from '@/lib/study/types'
import { month } from './days'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { grouped, niceTop } from './numbers'

type Days = Statistics['states']
type State = Exclude<keyof Days[number], 'day'>
const sizes = {
  wide: { kind: 'wide', width: 736, height: 270 },
  narrow: { kind: 'narrow', width: 326, height: 250 },
} as const
const left = 46
const top = 12

/** From the axis up. */
const areas: readonly { state: State; fill: string }[] = [
  { state: 'mature', fill: 'a5' },
  { state: 'young', fill: 'a3' },
  { state: 'learning', fill: 'a1' },
  { state: 'suspended', fill: 'aside-area' },
  { state: 'new', fill: 'a0' },
]

/** How high the drawing reaches: far above what has been begun, the new items are cut off. */
export function topOfStates(days: Days): { top: number; cut: boolean } {
  const all = Math.max(...days.map((day) => totalOf(day)))
  const begun = Math.max(...days.map((day) => totalOf(day) - day.new))
  const enough = niceTop(begun * 1.25)
  return enough < all / 2 ? { top: enough, cut: true } : { top: niceTop(all), cut: false }
}

const totalOf = (day: Days[number]): number => areas.reduce((sum, { state }) => sum + day[state], 0)

/** Stacked areas of the items in each state at the end of each day, named at their right ends. */
export function StatesChart({ days, label }: { days: Days; label: string }) {
  return (
    <Drawn
      size="l"
      wide={<Sized days={days} label={label} size={sizes.wide} />}
      narrow={<Sized days={days} label={label} size={sizes.narrow} />}
    />
  )
}

function Sized({ days, label, size }: { days: Days; label: string; size: ChartSize }) {
  const bottom = size.height - 28
  const right = size.width - 104
  const { top: most } = topOfStates(days)
  const y = scaleLinear().domain([0, most]).range([bottom, top]).clamp(true)
  const x = scaleLinear()
    .domain([0, Math.max(1, days.length - 1)])
    .range([left, right])
  const edges = stacked(days)
  // Each area reaches down to the axis; those below are drawn over it.
  const lines = edges.slice(1).map((edge) => lineOf(edge.map((value, i) => [x(i), y(value)])))
  const last = days.at(-1)
  return (
    <Chart size={size} label={label}>
      {areas
        .map(({ state, fill }, a) => (
          <path key={state} className={fill} d={`M${lines[a]!.join('L')}V${bottom}H${left}Z`} />
        ))
        .toReversed()}
      <LevelAxis ticks={[0, most / 2, most].filter(Number.isInteger)} y={y} left={left} right={right} text={grouped} />
      <MonthNames days={days} x={x} y={bottom + 18} every={size.kind === 'wide' ? 44 : 56} />
      {last && <AreaNames last={last} edges={edges.map((edge) => y(edge.at(-1) ?? 0))} x={right + 8} bottom={bottom} />}
    </Chart>
  )
}

/** The upper edge of each area, day by day; the first is the axis. */
function stacked(days: Days): number[][] {
  const edges = [days.map(() => 0)]
  for (const { state } of areas) edges.push(days.map((day, i) => edges.at(-1)![i]! + day[state]))
  return edges
}

/** Its points, without those that change nothing: for weeks nothing moves, and on a phone three days share a pixel. */
function lineOf(points: readonly (readonly [x: number, y: number])[]): string[] {
  const line: string[] = []
  let drawn = -Infinity
  for (const [i, [x, y]] of points.entries()) {
    const last = i === points.length - 1
    const flat = y === points[i - 1]?.[1] && y === points[i + 1]?.[1]
    if (!last && (flat || x - drawn < 1)) continue
    drawn = x
    line.push(`${px(x)} ${px(y)}`)
  }
  return line
}

/** The first days of months that stand apart. */
function MonthNames({ days, x, y, every }: { days: Days; x: (i: number) => number; y: number; every: number }) {
  let free = 0
  return days.map(({ day }, i) => {
    const at = x(i)
    if (!day.endsWith('-01') || at < free || at > x(days.length - 1) - 12) return null
    free = at + every
    return (
      <text key={day} className="t3" x={px(at)} y={y}>
        {month(day)}
      </text>
    )
  })
}

/** At the middle of each area's end, kept a line's height apart. */
function AreaNames({
  last,
  edges,
  x,
  bottom,
}: {
  last: Days[number]
  edges: readonly number[]
  x: number
  bottom: number
}) {
  let above = bottom + 16
  return areas.map(({ state }, a) => {
    const middle = (edges[a]! + edges[a + 1]!) / 2 + 4
    const y = Math.min(middle, above - 16)
    above = y
    return (
      <text key={state} className={state === 'mature' ? 'strong' : undefined} x={x} y={px(y)}>
        {state} {grouped(last[state])}
      </text>
    )
  })
}
