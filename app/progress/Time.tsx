import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { month, shortDay } from '@/app/ui/charts/days'
import { grouped, median } from '@/app/ui/charts/numbers'
import { type Span, TimeChart } from '@/app/ui/charts/TimeChart'
import { plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

/** Time spent, by week over the year. */
export function Time({ statistics: { weeks, days } }: { statistics: Statistics }) {
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0)
  const studied = days.filter((day) => day.answers > 0)
  const usual = median(studied.map((day) => day.minutes))
  if (usual === null)
    return (
      <Evidence
        id="progress-time"
        title="Time spent"
        statement="The minutes of each week will stand here, from the first answer on."
        next={<Link href="/review">Start</Link>}
      />
    )
  const month30 = days.slice(-30).reduce((sum, day) => sum + day.minutes, 0)
  const begun = weeks.slice(
    Math.max(
      0,
      Math.min(
        weeks.findIndex(({ answers }) => answers > 0),
        weeks.length - 8,
      ),
    ),
  )
  const spans = begun.map(({ week, minutes: all, exerciseMinutes }) => ({
    from: week,
    cards: all - exerciseMinutes,
    exercises: exerciseMinutes,
  }))
  return (
    <Evidence
      id="progress-time"
      title="Time spent"
      statement={
        <>
          <strong className="num">{hoursText(minutes)}</strong> in the last 365 days,{' '}
          <span className="num">{hoursText(month30)}</span> of them in the last 30. A day with answers has a median of{' '}
          <strong className="num">{Math.max(1, Math.round(usual))} min</strong> (
          <span className="num">{plural(studied.length, 'day')}</span>). Long pauses are not counted.
        </>
      }
      next={<Link href="/settings">Set the minutes of a day</Link>}
    >
      <figure>
        <TimeChart
          spans={spans}
          label={labelOf}
          nameOf={({ from }, i) => (i === 0 || from.slice(8) <= '07' ? month(from) : null)}
        />
        <p className="legend">
          <i className="fill-3" /> cards and questions <i className="fill-2" /> exercises
        </p>
        <figcaption>Minutes by week, Monday to Sunday.</figcaption>
      </figure>
      <DataTable
        head={['Week of', 'Minutes', 'of these exercises', 'Answers', 'New items', 'Days']}
        rows={begun.map((week) => [
          shortDay(week.week),
          Math.round(week.minutes),
          Math.round(week.exerciseMinutes),
          grouped(week.answers),
          week.newItems,
          week.studied,
        ])}
      />
    </Evidence>
  )
}

function labelOf(spans: readonly Span[]): string {
  const all = spans.reduce((sum, { cards, exercises }) => sum + cards + exercises, 0)
  const most = Math.max(...spans.map(({ cards, exercises }) => cards + exercises))
  return `Bar chart of the minutes spent in each of ${plural(spans.length, 'week')}: ${grouped(Math.round(all))} in all, at most ${Math.round(most)} in one.`
}

/** '45 min', '3.2 hours', '120 hours' */
function hoursText(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)} min`
  const hours = minutes / 60
  return `${hours < 10 ? hours.toFixed(1) : Math.round(hours)} hours`
}
