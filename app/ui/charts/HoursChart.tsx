import { scaleLinear } from 'd3-scale'
import { percent } from '@/app/ui/words'
import { Bars } from './Bars'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { niceTop } from './numbers'

export interface Hour {
  hour: number
  minutes: number
  /** The share recalled of its reviews; null where there were too few. */
  share: { recalled: number; low: number; high: number } | null
}
const sizes = {
  wide: { kind: 'wide', width: 736, height: 262 },
  narrow: { kind: 'narrow', width: 326, height: 262 },
} as const
const time = { top: 14, bottom: 112 }
const recall = { top: 146, bottom: 232 }
const left = 52

/** The 24 hours of the day: minutes spent, and below the share recalled where that can be told. */
export function HoursChart({ hours, label }: { hours: readonly Hour[]; label: string }) {
  return (
    <Drawn
      size="l"
      wide={<Sized hours={hours} label={label} size={sizes.wide} />}
      narrow={<Sized hours={hours} label={label} size={sizes.narrow} />}
    />
  )
}

function Sized({ hours, label, size }: { hours: readonly Hour[]; label: string; size: ChartSize }) {
  const right = size.width - 6
  const pitch = (right - left) / 24
  const most = niceTop(Math.max(5, ...hours.map(({ minutes }) => minutes)))
  const t = scaleLinear().domain([0, most]).range([time.bottom, time.top])
  const lowest = Math.min(0.75, ...hours.map(({ share }) => share?.low ?? 1))
  const from = Math.max(0, Math.floor(lowest * 4) / 4)
  const y = scaleLinear().domain([from, 1]).range([recall.bottom, recall.top])
  const middle = (hour: number) => left + (hour + 0.5) * pitch
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={[0, most]} y={t} left={left} right={right} text={(minutes) => `${minutes} min`} />
      <Bars
        bars={hours.map(({ hour, minutes }) => ({ key: hour, parts: [minutes] }))}
        fills={['f3']}
        y={t}
        bottom={time.bottom}
        left={left}
        pitch={pitch}
        width={Math.min(22, pitch - 3)}
      />
      <LevelAxis ticks={[from, 1]} y={y} left={left} right={right} text={percent} />
      {hours.map(({ hour, share }) =>
        share === null ? null : (
          <g key={hour}>
            <path className="l s1 reach" d={`M${px(middle(hour))} ${px(y(share.low))}V${px(y(share.high))}`} />
            <circle className="f1" cx={px(middle(hour))} cy={px(y(share.recalled))} r="3.75" />
          </g>
        ),
      )}
      {(size.kind === 'wide' ? [0, 3, 6, 9, 12, 15, 18, 21] : [0, 6, 12, 18]).map((hour) => (
        <text key={hour} className="t3" x={px(middle(hour))} y={recall.bottom + 18} textAnchor="middle">
          {String(hour).padStart(2, '0')}:00
        </text>
      ))}
    </Chart>
  )
}
