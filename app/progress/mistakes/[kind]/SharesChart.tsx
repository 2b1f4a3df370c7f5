import { scaleLinear } from 'd3-scale'
import { shortDay } from '@/app/ui/charts/days'
import { Chart, Drawn, px, type ChartSize } from '@/app/ui/charts/Drawn'
import { LevelAxis } from '@/app/ui/charts/LevelAxis'

interface Week {
  week: string
  times: number
  of: number
}
const sizes = {
  wide: { kind: 'wide', width: 456, height: 150 },
  narrow: { kind: 'narrow', width: 326, height: 150 },
} as const
const bottom = 122
const left = 24

/** A bar as high as there were exercises, its lower part those with the mistake. */
export function SharesChart({ weeks, label }: { weeks: readonly Week[]; label: string }) {
  return (
    <Drawn
      size="s"
      wide={<Sized weeks={weeks} label={label} size={sizes.wide} />}
      narrow={<Sized weeks={weeks} label={label} size={sizes.narrow} />}
    />
  )
}

function Sized({ weeks, label, size }: { weeks: readonly Week[]; label: string; size: ChartSize }) {
  // Even, so that the line in the middle is a whole number too.
  const top = 2 * Math.ceil(Math.max(2, ...weeks.map(({ of }) => of)) / 2)
  const y = scaleLinear().domain([0, top]).range([bottom, 12])
  const right = size.width - 4
  const pitch = (right - left) / weeks.length
  const width = px(pitch * 0.62)
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={[0, top / 2, top]} y={y} left={left} right={right} text={String} />
      {weeks.map(({ week, times, of }, i) => {
        const x = px(left + i * pitch + pitch * 0.19)
        return (
          <g key={week}>
            <rect className="pale" x={x} y={px(y(of))} width={width} height={px(y(times) - y(of))} />
            <rect className="f2" x={x} y={px(y(times))} width={width} height={px(bottom - y(times))} />
            {(weeks.length - 1 - i) % 4 === 0 && (
              <text className="t3" x={px(x + width / 2)} y={bottom + 18} textAnchor="middle">
                {shortDay(week)}
              </text>
            )}
          </g>
        )
      })}
    </Chart>
  )
}
