import Link from 'next/link'
import type { Today } from '@/lib/study/types'
import { longDay } from '@/app/ui/charts/days'
import { minutesText, percent, plural } from '@/app/ui/words'
import { Week } from './Week'

/** The days around today: what was, what keeps going wrong, what comes. */
export function Side({ today }: { today: Today }) {
  const { recalled, minutesADay, mistake, tomorrow, exams } = today
  return (
    <aside className="today-side">
      <section aria-labelledby="week">
        <h2 id="week" className="label">
          Last seven days
        </h2>
        <Week week={today.week} left={today.total} />
        <p className="small">
          {recalled && (
            <>
              <strong>{percent(recalled.share)}</strong> of {plural(recalled.n, 'review')} recalled
              {minutesADay === null ? '. ' : ', '}
            </>
          )}
          {minutesADay !== null && `${Math.max(1, Math.round(minutesADay))} min a day. `}
          <Link href="/progress">Progress</Link>
        </p>
      </section>
      {mistake && (
        <section aria-labelledby="watch">
          <h2 id="watch" className="label">
            Keeps going wrong
          </h2>
          <p className="small">
            <Link href={`/exercises/${mistake.exerciseId}`} prefetch={false}>
              {mistake.mistakeTitle}
            </Link>
            <br />
            {mistake.title}, {mistake.times} of {plural(mistake.of, 'time')}.
          </p>
        </section>
      )}
      <section aria-labelledby="ahead">
        <h2 id="ahead" className="label">
          Tomorrow
        </h2>
        <p className="small">
          {tomorrow.items === 0
            ? 'nothing is due'
            : `about ${plural(tomorrow.items, 'item')}, ${minutesText(tomorrow.minutes)}`}
        </p>
      </section>
      {exams.length > 0 && (
        <section aria-labelledby="exams">
          <h2 id="exams" className="label">
            {exams.length === 1 ? 'Exam ahead' : 'Exams ahead'}
          </h2>
          {exams.map(({ id, title, day, daysLeft }) => (
            <p key={id} className="small">
              <Link href="/plan">{title === '' ? longDay(day) : title}</Link>{' '}
              {daysLeft === 0 ? 'today' : `in ${plural(daysLeft, 'day')}`}
            </p>
          ))}
        </section>
      )}
    </aside>
  )
}
