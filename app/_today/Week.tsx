import type { Today } from '@/lib/study/types'

const [width, base, tallest] = [264, 80, 54]
const slot = width / 7
const bar = 25.7
const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Answers a day; what is still planned for today stands dashed on top of what is done. */
export function Week({ week: days, left }: { week: Today['week']; left: number }) {
  const week = days.map(({ day, answers }, place) => ({ day, answers, planned: place === days.length - 1 ? left : 0 }))
  const most = Math.max(1, ...week.map((day) => day.answers + day.planned))
  const height = (count: number) => (tallest * count) / most
  return (
    <svg
      className="chart"
      width={width}
      height={104}
      viewBox={`0 0 ${width} 104`}
      role="img"
      aria-label={description(week)}
    >
      <path className="axis" d={`M0 ${base}H${width}`} />
      {week.map(({ day, answers, planned }, place) => {
        const middle = slot * (place + 0.5)
        const top = base - height(answers + planned)
        const isToday = place === week.length - 1
        return (
          <g key={day}>
            {answers > 0 && (
              <rect
                className="f1"
                x={middle - bar / 2}
                y={base - height(answers)}
                width={bar}
                height={height(answers)}
              />
            )}
            {planned > 0 && (
              <rect
                className="planned"
                x={middle - bar / 2 + 0.5}
                y={top + 0.5}
                width={bar - 1}
                height={Math.max(0, height(planned) - 1)}
              />
            )}
            <text className={isToday ? 'strong' : 't3'} x={middle} y={top - 5} textAnchor="middle">
              {answers + planned === 0 ? '–' : answers + planned}
            </text>
            <text className={isToday ? 'strong' : 't3'} x={middle} y={98} textAnchor="middle">
              {weekday(day).charAt(0)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function weekday(day: string): string {
  return names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

function description(week: readonly { day: string; answers: number; planned: number }[]): string {
  const days = week.map(
    ({ day, answers, planned }) =>
      `${weekday(day)} ${answers === 0 ? 'none' : answers}${planned > 0 ? `, ${planned} planned` : ''}`,
  )
  return `Answers on the last seven days: ${days.join('; ')}.`
}
