import { scaleLinear } from 'd3-scale'
import type { Workload } from '@/lib/study'
import { percent } from '@/app/ui/words'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { niceTop } from './numbers'

type Points = Workload['points']
interface Props {
  points: Points
  recommended: number
  /** The learner's own. */
  own: number
  label: string
}
const sizes = {
  wide: { kind: 'wide', width: 736, height: 260 },
  narrow: { kind: 'narrow', width: 326, height: 240 },
} as const
const left = 52

/** Minutes a day against desired retention, with the recommended point and the learner's own. */
export function WorkloadChart(props: Props) {
  return (
    <Drawn size="l" wide={<Sized {...props} size={sizes.wide} />} narrow={<Sized {...props} size={sizes.narrow} />} />
  )
}

function Sized({ points, recommended, own, label, size }: Props & { size: ChartSize }) {
  const bottom = size.height - 42
  const top = niceTop(Math.max(...points.map(({ minutes }) => minutes)))
  const [from, to] = [points[0]?.retention ?? 0, points.at(-1)?.retention ?? 1]
  const x = scaleLinear()
    .domain([from, to])
    .range([left + 10, size.width - 24])
  const y = scaleLinear().domain([0, top]).range([bottom, 16])
  const best = points.find(({ retention }) => retention === recommended)
  const mine = minutesAt(points, own)
  const ticks = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95].filter((tick) => tick >= from && tick <= to)
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={y.ticks(3)} y={y} left={left} right={size.width - 6} text={(minutes) => `${minutes} min`} />
      {ticks.map((tick) => (
        <text key={tick} className="t3" x={px(x(tick))} y={bottom + 18} textAnchor="middle">
          {percent(tick)}
        </text>
      ))}
      <text className="t3" x={size.width - 6} y={bottom + 36} textAnchor="end">
        desired retention
      </text>
      <path
        className="l s1"
        d={points
          .map(({ retention, minutes }, i) => `${i === 0 ? 'M' : 'L'}${px(x(retention))} ${px(y(minutes))}`)
          .join('')}
      />
      {mine !== null && own !== recommended && (
        <>
          <circle className="own-point" cx={px(x(own))} cy={px(y(mine))} r="4.5" />
          <text x={px(x(own))} y={px(y(mine) + 22)} textAnchor="middle">
            yours
          </text>
        </>
      )}
      {best && (
        <>
          <circle className="f1" cx={px(x(best.retention))} cy={px(y(best.minutes))} r="5.5" />
          <text className="strong" x={px(x(best.retention) - 6)} y={px(y(best.minutes) - 14)} textAnchor="end">
            recommended: {percent(best.retention)}, {Math.max(1, Math.round(best.minutes))} min
          </text>
        </>
      )}
    </Chart>
  )
}

/** On the line between the points around it; null outside of them. */
function minutesAt(points: Points, retention: number): number | null {
  const after = points.findIndex((point) => point.retention >= retention)
  const [a, b] = [points[after - 1], points[after]]
  if (!b) return null
  if (!a || b.retention === retention) return b.retention === retention ? b.minutes : null
  const share = (retention - a.retention) / (b.retention - a.retention)
  return a.minutes + share * (b.minutes - a.minutes)
}
