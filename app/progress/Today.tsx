import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { grouped, median } from '@/app/ui/charts/numbers'
import { minutesText, plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

export function Today({ statistics: { today, days, forecast } }: { statistics: Statistics }) {
  const earlier = days.slice(0, -1).flatMap(({ answers }) => (answers > 0 ? [answers] : []))
  const usual = median(earlier)
  const pace = today.answers > 0 ? Math.round((today.minutes * 60) / today.answers) : null
  const ahead = forecast[0]
  const left = ahead ? ahead.due + ahead.fresh : 0
  return (
    <Evidence
      id="progress-today"
      title="Today"
      statement={
        <>
          {today.answers > 0 ? `${plural(today.answers, 'answer')} so far. ` : 'Nothing answered yet today. '}
          {ahead && left > 0 ? (
            <>
              <span className="num">{grouped(ahead.due)}</span> due and <span className="num">{ahead.fresh}</span> new
              are left, {minutesText(ahead.minutes)}.
            </>
          ) : (
            'Nothing more is due.'
          )}
        </>
      }
      next={
        <Link href={left > 0 ? '/review' : '/book'}>
          {left === 0 ? 'Practise a section' : today.answers > 0 ? 'Continue' : 'Start'}
        </Link>
      }
    >
      <div className="figures">
        <Stat
          value={today.answers}
          what={today.answers === 1 ? 'answer' : 'answers'}
          note={usual === null ? 'the first day' : `median of a day ${Math.round(usual)}`}
        />
        <Stat
          value={today.recalled}
          of={today.ofReviews}
          what="recalled"
          note={today.ofReviews > 0 ? 'of first reviews today' : 'no review yet'}
        />
        <Stat
          value={today.exercisesRight}
          of={today.exercises}
          what="exercises right"
          note={today.exercises > 0 ? 'of those finished' : 'none tried yet'}
        />
        <Stat
          value={Math.round(today.minutes)}
          unit="min"
          what="spent"
          note={pace === null ? 'none yet' : `${pace} s an answer`}
        />
      </div>
    </Evidence>
  )
}

function Stat({
  value,
  of,
  unit,
  what,
  note,
}: {
  value: number
  of?: number
  unit?: string
  what: string
  note: string
}) {
  return (
    <p className="stat">
      <span className="value">
        {of === 0 ? '–' : value}
        {of !== undefined && of > 0 && <span className="unit"> of {of}</span>}
        {unit !== undefined && <span className="unit"> {unit}</span>}
      </span>
      <span className="what">{what}</span>
      <span className="tiny">{note}</span>
    </p>
  )
}
