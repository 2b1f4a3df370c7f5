import { scaleLinear } from 'd3-scale'
import { shortDay } from './days'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { niceTop } from './numbers'

type Days = readonly { day: string; minutes: number }[]
const sizes = {
  wide: { kind: 'wide', width: 736, height: 130 },
  narrow: { kind: 'narrow', width: 326, height: 130 },
} as const
const bottom = 102
const left = 52

/** A bar a day; many days stand close together. */
export function MinutesChart({ days, label }: { days: Days; label: string }) {
  return (
    <Drawn
      size="l"
      wide={<Sized days={days} label={label} size={sizes.wide} />}
      narrow={<Sized days={days} label={label} size={sizes.narrow} />}
    />
  )
}

function Sized({ days, label, size }: { days: Days; label: string; size: ChartSize }) {
  const top = niceTop(Math.max(5, ...days.map(({ minutes }) => minutes)))
  const y = scaleLinear().domain([0, top]).range([bottom, 12])
  const right = size.width - 6
  const pitch = Math.min((right - left) / Math.max(days.length, 1), 26)
  const bar = pitch > 6 ? pitch - 3 : Math.max(pitch - 0.5, 0.5)
  const last = days.at(-1)
  // A single day has room for its name.
  const end = left + Math.max(pitch * days.length, 40)
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={y.ticks(2)} y={y} left={left} right={end} text={(minutes) => `${minutes} min`} />
      {days.map(({ day, minutes }, i) => (
        <rect
          key={day}
          className="f1"
          x={px(left + i * pitch + (pitch - bar) / 2)}
          y={px(y(minutes))}
          width={px(bar)}
          height={px(bottom - y(minutes))}
        />
      ))}
      <text className="strong" x={left + 2} y={bottom + 18}>
        today
      </text>
      {last && end - left > 110 && (
        <text className="t3" x={px(end)} y={bottom + 18} textAnchor="end">
          {shortDay(last.day)}
        </text>
      )}
    </Chart>
  )
}
