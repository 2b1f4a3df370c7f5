import { scaleLinear } from 'd3-scale'
import type { Statistics } from '@/lib/study/types'
import { Bars } from './Bars'
import { shortDay, weekdayOf } from './days'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { niceTop } from './numbers'

type Days = Statistics['forecast']
const sizes = {
  wide: { kind: 'wide', width: 736, height: 236 },
  narrow: { kind: 'narrow', width: 326, height: 236 },
} as const
const items = { top: 14, bottom: 118 }
const time = { top: 144, bottom: 206 }
const left = 52

/** What the days to come ask for, and the minutes it takes: 30 where there is room, 15 on a phone. */
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
  const mostItems = niceTop(Math.max(1, ...days.map(({ due, fresh }) => due + fresh)))
  const mostMinutes = niceTop(Math.max(5, ...days.map(({ minutes }) => minutes)))
  const y = scaleLinear().domain([0, mostItems]).range([items.bottom, items.top])
  const t = scaleLinear().domain([0, mostMinutes]).range([time.bottom, time.top])
  const right = size.width - 6
  const pitch = (right - left) / days.length
  const place = { left, pitch, width: Math.min(22, pitch - 4) }
  return (
    <Chart size={size} label={label}>
      <LevelAxis
        ticks={[0, mostItems / 2, mostItems].filter(Number.isInteger)}
        y={y}
        left={left}
        right={right}
        text={String}
      />
      <Bars
        bars={days.map(({ day, due, fresh }) => ({ key: day, parts: [due, fresh] }))}
        fills={['f1', 'pale']}
        y={y}
        bottom={items.bottom}
        {...place}
      />
      {days.map(({ day, share }, i) =>
        share === 'normal' ? null : (
          <rect
            key={day}
            className="fink"
            x={px(left + i * pitch + (pitch - place.width) / 2)}
            y={items.bottom + 3}
            width={px(place.width)}
            height={share === 'minimum' ? 4 : 2}
          />
        ),
      )}
      <LevelAxis ticks={[0, mostMinutes]} y={t} left={left} right={right} text={(minutes) => `${minutes} min`} />
      <Bars
        bars={days.map(({ day, minutes }) => ({ key: day, parts: [minutes] }))}
        fills={['f3']}
        y={t}
        bottom={time.bottom}
        {...place}
      />
      <DayNames days={days} pitch={pitch} bar={place.width} />
    </Chart>
  )
}

/** Today, and the Mondays that leave room. */
function DayNames({ days, pitch, bar }: { days: Days; pitch: number; bar: number }) {
  return days.map(({ day }, i) => {
    const name = i === 0 ? 'today' : weekdayOf(day) === 0 && i > 2 && i < days.length - 1 ? shortDay(day) : null
    return name === null ? null : (
      <text
        key={day}
        className={i === 0 ? 'strong' : 't3'}
        x={px(left + i * pitch + (i === 0 ? 0 : (pitch - bar) / 2 + bar / 2))}
        y={time.bottom + 18}
        textAnchor={i === 0 ? 'start' : 'middle'}
      >
        {name}
      </text>
    )
  })
}
