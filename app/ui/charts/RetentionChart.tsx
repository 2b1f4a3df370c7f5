import { scaleLinear } from 'd3-scale'
import type { Statistics } from '@/lib/study/types'
import { percent } from '@/app/ui/words'
import { shortDay } from './days'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'

type Week = Statistics['retention'][number]
const sizes = {
  wide: { kind: 'wide', width: 736, height: 220 },
  narrow: { kind: 'narrow', width: 326, height: 220 },
} as const
const bottom = 190

/** Share recalled week by week with its 95 % interval, against the prediction. */
export function RetentionChart({ weeks, label }: { weeks: readonly Week[]; label: string }) {
  return (
    <Drawn
      size="l"
      wide={<Sized weeks={weeks} label={label} size={sizes.wide} />}
      narrow={<Sized weeks={weeks} label={label} size={sizes.narrow} />}
    />
  )
}

function Sized({ weeks, label, size }: { weeks: readonly Week[]; label: string; size: ChartSize }) {
  const right = size.width - 66
  const lowest = Math.min(...weeks.map(({ low, predicted }) => Math.min(low, predicted)))
  const from = Math.min(0.7, Math.floor(lowest * 5) / 5)
  const y = scaleLinear().domain([from, 1]).range([bottom, 12])
  const x = scaleLinear()
    .domain([0, Math.max(1, weeks.length - 1)])
    .range(weeks.length > 1 ? [46, right - 8] : [(38 + right) / 2, right])
  const ticks = Array.from(
    { length: Math.round((1 - from) / (from < 0.6 ? 0.2 : 0.1)) + 1 },
    (_, i) => from + i * (from < 0.6 ? 0.2 : 0.1),
  )
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={ticks} y={y} left={38} right={right} text={percent} />
      <path
        className="l sink dash thin"
        d={weeks.map(({ predicted }, i) => `${i === 0 ? 'M' : 'L'}${px(x(i))} ${px(y(predicted))}`).join('')}
      />
      {weeks.map((week, i) => (
        <g key={week.week}>
          <path className="l s1 reach" d={`M${px(x(i))} ${px(y(week.low))}V${px(y(week.high))}`} />
          <circle className="f1" cx={px(x(i))} cy={px(y(week.recalled))} r="3.75" />
        </g>
      ))}
      <WeekNames weeks={weeks} x={x} every={size.kind === 'wide' ? 72 : 84} />
      <EndNames last={weeks.at(-1)} y={y} x={right + 4} />
    </Chart>
  )
}

/** As many dates as stand apart, counted back from the last. */
function WeekNames({ weeks, x, every }: { weeks: readonly Week[]; x: (i: number) => number; every: number }) {
  const pitch = weeks.length > 1 ? x(1) - x(0) : every
  const step = Math.ceil(every / pitch)
  return weeks.map(({ week }, i) =>
    (weeks.length - 1 - i) % step === 0 ? (
      <text key={week} className="t3" x={px(x(i))} y={bottom + 18} textAnchor="middle">
        {shortDay(week)}
      </text>
    ) : null,
  )
}

/** The names stand at the lines' ends, kept a line's height apart. */
function EndNames({ last, y, x }: { last: Week | undefined; y: (value: number) => number; x: number }) {
  if (!last) return null
  const [observed, predicted] = [y(last.recalled), y(last.predicted)]
  const push = Math.max(0, 16 - Math.abs(observed - predicted)) / 2
  const above = observed <= predicted ? -push : push
  return (
    <>
      <text className="f1" x={x} y={px(observed + above + 4)}>
        observed
      </text>
      <text x={x} y={px(predicted - above + 4)}>
        predicted
      </text>
    </>
  )
}
