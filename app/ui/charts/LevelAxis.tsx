import { px } from './Drawn'

/** Level grid lines with their values on the left; the lowest is the axis. */
export function LevelAxis({
  ticks,
  y,
  left,
  right,
  text,
}: {
  ticks: readonly number[]
  y: (value: number) => number
  left: number
  right: number
  text: (value: number) => string
}) {
  return ticks.map((tick, i) => (
    <g key={tick}>
      <path className={i === 0 ? 'axis' : 'grid'} d={`M${left} ${px(y(tick))}H${right}`} />
      <text className="t3" x={left - 7} y={px(y(tick) + 4)} textAnchor="end">
        {text(tick)}
      </text>
    </g>
  ))
}
