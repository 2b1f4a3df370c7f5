import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { weekDay } from '@/app/ui/charts/days'
import { ForecastChart } from '@/app/ui/charts/ForecastChart'
import { grouped } from '@/app/ui/charts/numbers'
import { Evidence } from './Evidence'

type Days = Statistics['forecast']

export function Ahead({ statistics: { forecast, pace } }: { statistics: Statistics }) {
  const [due, fresh, minutes] = [total(forecast, 'due'), total(forecast, 'fresh'), total(forecast, 'minutes')]
  if (due === 0)
    return (
      <Evidence
        id="progress-ahead"
        title="Ahead"
        statement="Once something is learned, the days on which it comes again stand here, with the minutes they take."
        next={<Link href="/review">Learn the first items</Link>}
      />
    )
  const heaviest = forecast.reduce((most, day) => (day.minutes > most.minutes ? day : most))
  const easy = forecast.some(({ share }) => share !== 'normal')
  return (
    <Evidence
      id="progress-ahead"
      title="Ahead"
      statement={
        <>
          <strong className="num">{grouped(due)}</strong> {due === 1 ? 'review' : 'reviews'} and{' '}
          <span className="num">{grouped(fresh)}</span> new items in the next {forecast.length} days: about{' '}
          <strong className="num">{Math.round(minutes / forecast.length)} minutes</strong> a day, at most{' '}
          <span className="num">{Math.round(heaviest.minutes)}</span>{' '}
          {heaviest === forecast[0] ? 'today' : `on ${weekDay(heaviest.day)}`}. An answer is reckoned at{' '}
          <span className="num">{Math.round(pace.card)}</span> seconds, an exercise at{' '}
          <span className="num">{Math.round(pace.exercise)}</span>.
        </>
      }
      next={
        <>
          <Link href="/settings">Set limits and easy days</Link> or{' '}
          <Link href="/plan">see what another retention costs</Link>
        </>
      }
    >
      <figure>
        <ForecastChart days={forecast} label={labelOf} />
        <p className="legend">
          <i className="fill-1" /> reviews due <i className="amount-2" /> new, as far as the limits allow{' '}
          <i className="fill-3" /> minutes
          {easy && (
            <>
              {' '}
              <i className="easy-mark" /> an easy day
            </>
          )}
        </p>
        <figcaption>What new items bring in later reviews is not in it yet.</figcaption>
      </figure>
      <DataTable
        head={['Day', 'Reviews due', 'of these exercises', 'New', 'Minutes']}
        rows={forecast.map(({ day, due: reviews, exercises, fresh: more, minutes: spent, share }) => [
          share === 'normal' ? weekDay(day) : `${weekDay(day)}, easy`,
          reviews,
          exercises,
          more,
          Math.round(spent),
        ])}
      />
    </Evidence>
  )
}

function total(days: Days, of: 'due' | 'fresh' | 'minutes'): number {
  return days.reduce((sum, day) => sum + day[of], 0)
}

function labelOf(days: Days): string {
  const week = days.slice(1, 8)
  return `Bar chart of the reviews due and the minutes they take in the next ${days.length} days: ${days[0]?.due ?? 0} today, about ${Math.round(total(week, 'due') / 7)} a day in the week after, ${grouped(total(days, 'due'))} in all, ${grouped(Math.round(total(days, 'minutes')))} minutes.`
}
