import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { weekDay } from '@/app/ui/charts/days'
import { ForecastChart } from '@/app/ui/charts/ForecastChart'
import { grouped } from '@/app/ui/charts/numbers'
import { plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

type Days = Statistics['forecast']

export function Ahead({ statistics: { forecast } }: { statistics: Statistics }) {
  const total = sum(forecast)
  if (total === 0)
    return (
      <Evidence
        id="progress-ahead"
        title="Ahead"
        statement="Once something is learned, the days on which it comes again stand here."
      />
    )
  const heaviest = forecast.reduce((most, day) => (day.due > most.due ? day : most))
  return (
    <Evidence
      id="progress-ahead"
      title="Ahead"
      statement={
        <>
          <strong className="num">{grouped(total)}</strong> {total === 1 ? 'review' : 'reviews'} in the next{' '}
          {plural(forecast.length, 'day')}, at most <strong className="num">{heaviest.due}</strong> on one day,{' '}
          {heaviest === forecast[0] ? 'today' : weekDay(heaviest.day)}.
        </>
      }
    >
      <figure>
        <ForecastChart days={forecast} label={labelOf} />
        <figcaption>Reviews due on each day, without items yet to be learned.</figcaption>
      </figure>
      <DataTable head={['Day', 'Reviews due']} rows={forecast.map(({ day, due }) => [weekDay(day), due])} narrow />
    </Evidence>
  )
}

function sum(days: Days): number {
  return days.reduce((total, { due }) => total + due, 0)
}

function labelOf(days: Days): string {
  const week = sum(days.slice(1, 8)) / 7
  return `Bar chart of the reviews due in the next ${days.length} days: ${days[0]?.due ?? 0} today, about ${Math.round(week)} a day in the week after, ${grouped(sum(days))} in all.`
}
