import Link from 'next/link'
import type { Today } from '@/lib/study/types'
import { minutesText, percent, plural } from '@/app/ui/words'
import { Week } from './Week'

/** The days around today: what was, what keeps going wrong, what comes. */
export function Side({ today }: { today: Today }) {
  const { recalled, minutesADay, mistake, tomorrow } = today
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
    </aside>
  )
}
