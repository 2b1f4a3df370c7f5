import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { shortDay, weekDay } from '@/app/ui/charts/days'
import { percent1 } from '@/app/ui/charts/numbers'
import { WeekChart } from '@/app/ui/charts/WeekChart'
import { plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

/** The last whole week in a sentence, and the way to all of it. */
export function Week({ statistics: { week } }: { statistics: Statistics }) {
  const next = <Link href={`/progress/week?week=${week.week}`}>All of this week, to print or save</Link>
  if (week.answers === 0)
    return (
      <Evidence
        id="progress-week"
        title="Last week"
        statement={`From ${shortDay(week.week)} to ${shortDay(week.until)} nothing was answered. The summary of a week stands here once it is over.`}
        next={week.earlier === null ? undefined : next}
      />
    )
  const { recalled } = week
  return (
    <Evidence
      id="progress-week"
      title="Last week"
      statement={
        <>
          {shortDay(week.week)} to {shortDay(week.until)}:{' '}
          <strong className="num">{plural(week.answers, 'answer')}</strong> on {plural(week.studied, 'day')},{' '}
          <span className="num">{Math.round(week.minutes)} min</span>, {plural(week.newItems, 'new item')}
          {recalled && (
            <>
              , <span className="num">{percent1(recalled.recalled)}</span> of {recalled.n} reviews recalled
            </>
          )}
          .
        </>
      }
      next={next}
    >
      <figure>
        <WeekChart
          days={week.days}
          label={`Answers on each day of the week of ${shortDay(week.week)}: ${week.days.map(({ answers }) => answers).join(', ')}.`}
        />
      </figure>
      <DataTable
        head={['Day', 'Answers', 'New items', 'Minutes']}
        rows={week.days.map(({ day, answers, newItems, minutes }) => [
          weekDay(day),
          answers,
          newItems,
          Math.round(minutes),
        ])}
        narrow
      />
    </Evidence>
  )
}
