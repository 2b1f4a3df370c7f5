import type { Statistics } from '@/lib/study/types'
import { month, weekdayOf } from './days'
import { Chart, Drawn, px } from './Drawn'

type Days = Statistics['days']
const left = 34
const top = 20

type StepOf = (answers: number) => number

/** The year as a calendar of weeks; on a phone it stands in two halves. `stepOf` gives the shade, 0 to 5. */
export function YearChart({ days, label, stepOf }: { days: Days; label: string; stepOf: StepOf }) {
  const weeks = weeksOf(days)
  const half = Math.ceil(weeks.length / 2)
  const today = days.at(-1)?.day
  const pitch = { wide: (736 - left) / weeks.length, narrow: (326 - left) / half }
  const heightAt = (step: number) => Math.ceil(top + 7 * step)
  const second = heightAt(pitch.narrow) + 12
  return (
    <Drawn
      size="l"
      wide={
        <Chart size={{ kind: 'wide', width: 736, height: heightAt(pitch.wide) }} label={label}>
          <Calendar weeks={weeks} pitch={pitch.wide} today={today} stepOf={stepOf} />
        </Chart>
      }
      narrow={
        <Chart size={{ kind: 'narrow', width: 326, height: second + heightAt(pitch.narrow) }} label={label}>
          <Calendar weeks={weeks.slice(0, half)} pitch={pitch.narrow} today={today} stepOf={stepOf} />
          <g transform={`translate(0 ${second})`}>
            <Calendar weeks={weeks.slice(half)} pitch={pitch.narrow} today={today} stepOf={stepOf} />
          </g>
        </Chart>
      }
    />
  )
}

/** Weeks from Monday to Sunday; the first and the last may be short. */
function weeksOf(days: Days): Days[] {
  const weeks: Days[] = []
  for (const day of days) {
    const last = weeks.at(-1)
    if (!last || weekdayOf(day.day) === 0) weeks.push([day])
    else last.push(day)
  }
  return weeks
}

function Calendar({
  weeks,
  pitch,
  today,
  stepOf,
}: {
  weeks: Days[]
  pitch: number
  today: string | undefined
  stepOf: StepOf
}) {
  const size = px(pitch - 2.4)
  return (
    <>
      {['Mon', 'Wed', 'Fri'].map((name, i) => (
        <text key={name} className="t3" x="0" y={px(top + i * 2 * pitch + size)}>
          {name}
        </text>
      ))}
      <MonthNames weeks={weeks} pitch={pitch} />
      {[...cellsByShade(weeks, pitch, stepOf)].map(([step, cells]) => (
        <path key={step} className={`cells a${step}`} d={cells.join('')} />
      ))}
      {weeks.at(-1)?.at(-1)?.day === today && <Today weeks={weeks} pitch={pitch} />}
    </>
  )
}

/** Half of the line around a cell, which rounds its corners. */
const edge = 1.5

/** The cells of one shade are one path: a year of elements of their own would be most of the page. */
function cellsByShade(weeks: readonly Days[], pitch: number, stepOf: StepOf): Map<number, string[]> {
  const side = px(pitch - 2.4 - 2 * edge)
  const shades = new Map<number, string[]>()
  for (const [w, week] of weeks.entries())
    for (const { day, answers } of week) {
      const step = stepOf(answers)
      const cell = `M${px(left + w * pitch + edge)} ${px(top + weekdayOf(day) * pitch + edge)}h${side}v${side}h${-side}z`
      const cells = shades.get(step)
      if (cells) cells.push(cell)
      else shades.set(step, [cell])
    }
  return shades
}

/** A frame around the last cell. */
function Today({ weeks, pitch }: { weeks: readonly Days[]; pitch: number }) {
  const size = px(pitch - 2.4)
  const row = weeks.at(-1)!.length - 1 + weekdayOf(weeks.at(-1)![0]!.day)
  const place = { x: px(left + (weeks.length - 1) * pitch), y: px(top + row * pitch), width: size, height: size }
  return <rect className="today-cell" {...place} rx={edge} />
}

/** Over the first week that begins in a month, where the name before leaves room. */
function MonthNames({ weeks, pitch }: { weeks: Days[]; pitch: number }) {
  let free = 0
  return weeks.map((week, w) => {
    const first = week[0]?.day ?? ''
    const before = weeks[w - 1]?.[0]?.day
    const x = left + w * pitch
    const begins = before === undefined || month(before) !== month(first)
    // A month whose last days only open the calendar would run into the next name.
    const short =
      before === undefined && weeks.slice(1, 3).some((next) => month(next[0]?.day ?? first) !== month(first))
    if (!begins || short || x < free) return null
    free = x + 34
    return (
      <text key={first} className="t3" x={px(x)} y="11">
        {month(first)}
      </text>
    )
  })
}
