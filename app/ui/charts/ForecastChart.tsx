import { scaleLinear } from 'd3-scale'
import type { Statistics } from '@/lib/study/types'
import { shortDay, weekdayOf } from './days'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { niceTop } from './numbers'

type Days = Statistics['forecast']
const sizes = {
  wide: { kind: 'wide', width: 736, height: 150 },
  narrow: { kind: 'narrow', width: 326, height: 150 },
} as const
const bottom = 122
const left = 30

/** Items due on each of the days to come: 30 where there is room, 15 on a phone. */
export function ForecastChart({ days, label }: { days: Days; label: (days: Days) => string }) {
  const fifteen = days.slice(0, 15)
  return (
    <Drawn
      size="l"
      wide={<Sized days={days} label={label(days)} size={sizes.wide} />}
      narrow={<Sized days={fifteen} label={label(fifteen)} size={sizes.narrow} />}
    />
  )
}

function Sized({ days, label, size }: { days: Days; label: string; size: ChartSize }) {
  const top = niceTop(Math.max(1, ...days.map(({ due }) => due)))
  const y = scaleLinear().domain([0, top]).range([bottom, 12])
  const right = size.width - 6
  const pitch = (right - left) / days.length
  const bar = Math.min(22, pitch - 4)
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={[0, top / 2, top].filter(Number.isInteger)} y={y} left={left} right={right} text={String} />
      {days.map(({ day, due }, i) => (
        <rect
          key={day}
          className="f1"
          x={px(left + i * pitch + 2)}
          y={px(y(due))}
          width={px(bar)}
          height={px(bottom - y(due))}
        />
      ))}
      {days.map(({ day }, i) => {
        const name = i === 0 ? 'today' : weekdayOf(day) === 0 && i > 2 && i < days.length - 1 ? shortDay(day) : null
        return name === null ? null : (
          <text
            key={day}
            className={i === 0 ? 'strong' : 't3'}
            x={px(i === 0 ? left + 2 : left + i * pitch + 2 + bar / 2)}
            y={bottom + 18}
            textAnchor={i === 0 ? 'start' : 'middle'}
          >
            {name}
          </text>
        )
      })}
    </Chart>
  )
}
