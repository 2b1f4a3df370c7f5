import { scaleLinear } from 'd3-scale'
import { Bars } from './Bars'
import { weekDay } from './days'
import { Chart, px } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { niceTop } from './numbers'

const size = { kind: 'only', width: 326, height: 150 } as const
const bottom = 122
const left = 40

/** Answers on each day of a week. */
export function WeekChart({ days, label }: { days: readonly { day: string; answers: number }[]; label: string }) {
  const most = niceTop(Math.max(1, ...days.map(({ answers }) => answers)))
  const y = scaleLinear().domain([0, most]).range([bottom, 12])
  const right = size.width - 6
  const pitch = (right - left) / days.length
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={[0, most / 2, most].filter(Number.isInteger)} y={y} left={left} right={right} text={String} />
      <Bars
        bars={days.map(({ day, answers }) => ({ key: day, parts: [answers] }))}
        fills={['f1']}
        y={y}
        bottom={bottom}
        left={left}
        pitch={pitch}
        width={24}
      />
      {days.map(({ day }, i) => (
        <text key={day} className="t3" x={px(left + (i + 0.5) * pitch)} y={bottom + 18} textAnchor="middle">
          {weekDay(day).slice(0, 3)}
        </text>
      ))}
    </Chart>
  )
}
