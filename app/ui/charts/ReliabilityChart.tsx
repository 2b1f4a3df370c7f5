import { scaleLinear } from 'd3-scale'
import type { Statistics } from '@/lib/study/types'
import { percent } from '@/app/ui/words'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'

type Buckets = Statistics['reliability']['buckets']
const sizes = {
  wide: { kind: 'wide', width: 340, height: 300 },
  narrow: { kind: 'narrow', width: 326, height: 290 },
} as const

/** Observed share against predicted recall, a dot for each bucket: on the diagonal is right. */
export function ReliabilityChart({ buckets, label }: { buckets: Buckets; label: string }) {
  return (
    <Drawn
      size="r"
      wide={<Sized buckets={buckets} label={label} size={sizes.wide} />}
      narrow={<Sized buckets={buckets} label={label} size={sizes.narrow} />}
    />
  )
}

function Sized({ buckets, label, size }: { buckets: Buckets; label: string; size: ChartSize }) {
  const left = 46
  const right = size.width - 12
  const bottom = size.height - 44
  const lowest = Math.min(...buckets.map(({ low, predicted }) => Math.min(low, predicted)))
  const from = Math.max(0, Math.floor(Math.min(lowest, 0.75) * 4) / 4)
  const x = scaleLinear().domain([from, 1]).range([left, right])
  const y = scaleLinear().domain([from, 1]).range([bottom, 14])
  const step = from < 0.5 ? 0.25 : (1 - from) / 2
  const ticks = Array.from({ length: Math.round((1 - from) / step) + 1 }, (_, i) => from + i * step)
  const most = Math.max(...buckets.map(({ n }) => n))
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={ticks} y={y} left={left} right={right} text={percent} />
      <path className="l sink dash thin" d={`M${px(x(from))} ${px(y(from))}L${px(x(1))} ${px(y(1))}`} />
      {buckets.map((bucket) => (
        <g key={bucket.from}>
          <path className="l s1 reach" d={`M${px(x(bucket.predicted))} ${px(y(bucket.low))}V${px(y(bucket.high))}`} />
          <circle
            className="f1"
            cx={px(x(bucket.predicted))}
            cy={px(y(bucket.recalled))}
            r={px(3 + 3 * Math.sqrt(bucket.n / most))}
          />
        </g>
      ))}
      {ticks.map((tick, i) => (
        <text
          key={tick}
          className="t3"
          x={px(x(tick))}
          y={bottom + 18}
          textAnchor={i === ticks.length - 1 ? 'end' : i === 0 ? 'start' : 'middle'}
        >
          {percent(tick)}
        </text>
      ))}
      <text className="t3" x={px((left + right) / 2)} y={bottom + 38} textAnchor="middle">
        predicted recall
      </text>
      <text className="t3" x={left + 8} y="26">
        observed
      </text>
    </Chart>
  )
}
