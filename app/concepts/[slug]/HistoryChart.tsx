import { scaleLinear } from 'd3-scale'
import type { ConceptWeek } from '@/lib/study'
import { shortDay } from '@/app/ui/charts/days'
import { Chart, Drawn, px, type ChartSize } from '@/app/ui/charts/Drawn'
import { LevelAxis } from '@/app/ui/charts/LevelAxis'
import { percent } from '@/app/ui/words'

const sizes = {
  wide: { kind: 'wide', width: 736, height: 258 },
  narrow: { kind: 'narrow', width: 326, height: 258 },
} as const
const left = 44
/** Two panels: recall above, answers below. */
const recallFrom = 118
const answersFrom = 230
const answersTo = 152

interface Props {
  weeks: readonly ConceptWeek[]
  target: number
  label: string
}

/** Mean recall at the end of each week against the target, and the answers of the week, right and wrong. */
export function HistoryChart(props: Props) {
  return (
    <Drawn size="l" wide={<Sized {...props} size={sizes.wide} />} narrow={<Sized {...props} size={sizes.narrow} />} />
  )
}

function Sized({ weeks, target, label, size }: Props & { size: ChartSize }) {
  const right = size.width - 4
  const lowest = Math.min(target, ...weeks.flatMap(({ recall }) => recall ?? []))
  const from = Math.min(0.8, Math.floor(lowest * 10) / 10)
  const recall = scaleLinear().domain([from, 1]).range([recallFrom, 12])
  const pitch = (right - left) / weeks.length
  const x = (i: number) => left + (i + 0.5) * pitch
  const known = weeks.flatMap((week, i) => (week.recall === null ? [] : { x: x(i), y: recall(week.recall) }))
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={[from, (from + 1) / 2, 1]} y={recall} left={left} right={right} text={percent} />
      <path className="l sink dash thin" d={`M${left} ${px(recall(target))}H${right}`} />
      <path
        className="l s1"
        d={known.map((point, i) => `${i === 0 ? 'M' : 'L'}${px(point.x)} ${px(point.y)}`).join('')}
      />
      {known.map((point) => (
        <circle key={point.x} className="f1" cx={px(point.x)} cy={px(point.y)} r="3" />
      ))}
      <Answers weeks={weeks} x={x} width={Math.min(18, pitch * 0.62)} right={right} />
      <WeekNames weeks={weeks} x={x} every={Math.ceil(64 / pitch)} />
    </Chart>
  )
}

function Answers({
  weeks,
  x,
  width,
  right,
}: {
  weeks: readonly ConceptWeek[]
  x: (i: number) => number
  width: number
  right: number
}) {
  const most = Math.max(2, ...weeks.map((week) => week.right + week.wrong))
  // Even, so that the line in the middle is a whole number too.
  const top = 2 * Math.ceil(most / 2)
  const y = scaleLinear().domain([0, top]).range([answersFrom, answersTo])
  return (
    <>
      <LevelAxis ticks={[0, top / 2, top]} y={y} left={left} right={right} text={String} />
      {weeks.map((week, i) => {
        const all = week.right + week.wrong
        const place = { x: px(x(i) - width / 2), width: px(width) }
        return (
          <g key={week.week}>
            <rect className="f1" {...place} y={px(y(week.right))} height={px(answersFrom - y(week.right))} />
            <rect className="f2" {...place} y={px(y(all))} height={px(y(week.right) - y(all))} />
          </g>
        )
      })}
    </>
  )
}

/** As many dates as stand apart, counted back from the last. */
function WeekNames({ weeks, x, every }: { weeks: readonly ConceptWeek[]; x: (i: number) => number; every: number }) {
  return weeks.map(({ week }, i) =>
    (weeks.length - 1 - i) % every === 0 ? (
      <text
        key={week}
        className="t3"
        x={px(x(i))}
        y={answersFrom + 18}
        textAnchor={i === weeks.length - 1 && i > 0 ? 'end' : 'middle'}
      >
        {shortDay(week)}
      </text>
    ) : null,
  )
}
