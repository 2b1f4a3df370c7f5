import { scaleLinear } from 'd3-scale'
import { Bars } from './Bars'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { niceTop } from './numbers'

const sizes = {
  wide: { kind: 'wide', width: 346, height: 190 },
  narrow: { kind: 'narrow', width: 326, height: 190 },
} as const
const bottom = 144
const left = 40

/** Counts in bins of one width. `ticks` and `median` are places on the axis, in bins from the left. */
export function HistogramChart(props: {
  counts: readonly number[]
  ticks: readonly { at: number; name: string }[]
  median: { at: number; name: string } | null
  axis: string
  label: string
}) {
  return (
    <Drawn size="r" wide={<Sized {...props} size={sizes.wide} />} narrow={<Sized {...props} size={sizes.narrow} />} />
  )
}

function Sized({
  counts,
  ticks,
  median,
  axis,
  label,
  size,
}: Parameters<typeof HistogramChart>[0] & { size: ChartSize }) {
  const right = size.width - 6
  const pitch = (right - left) / counts.length
  const most = niceTop(Math.max(1, ...counts))
  const y = scaleLinear().domain([0, most]).range([bottom, 30])
  const x = (at: number) => left + at * pitch
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={[0, most / 2, most].filter(Number.isInteger)} y={y} left={left} right={right} text={String} />
      <Bars
        bars={counts.map((count, i) => ({ key: i, parts: [count] }))}
        fills={['f1']}
        y={y}
        bottom={bottom}
        left={left}
        pitch={pitch}
        width={pitch - 2}
      />
      {apart(ticks, pitch).map(({ at, name }) => (
        <g key={name}>
          <path className="axis" d={`M${px(x(at))} ${bottom}v4`} />
          <text className="t3" x={px(x(at))} y={bottom + 18} textAnchor={at > counts.length - 1 ? 'end' : 'middle'}>
            {name}
          </text>
        </g>
      ))}
      {median && (
        <>
          <path className="l sink thin" d={`M${px(x(median.at))} ${bottom}V22`} />
          <text className="strong" x={px(x(median.at))} y="14" textAnchor={anchorOf(median.at / counts.length)}>
            {median.name}
          </text>
        </>
      )}
      <text className="t3" x={px((left + right) / 2)} y={bottom + 38} textAnchor="middle">
        {axis}
      </text>
    </Chart>
  )
}

/** A name that would run into the one before is left out. */
function apart(ticks: readonly { at: number; name: string }[], pitch: number) {
  let free = -Infinity
  return ticks.filter(({ at }) => {
    if (at * pitch < free) return false
    free = at * pitch + 62
    return true
  })
}

function anchorOf(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.25) return 'start'
  return share > 0.75 ? 'end' : 'middle'
}
