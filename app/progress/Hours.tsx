import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { HoursChart } from '@/app/ui/charts/HoursChart'
import { grouped, interval, percent1 } from '@/app/ui/charts/numbers'
import { Evidence } from './Evidence'

/** Answers from which habits can be told, and reviews from which an hour's recall can. */
const enough = { answers: 50, reviews: 30 }

export function Hours({ statistics: { hours } }: { statistics: Statistics }) {
  const answers = hours.reduce((sum, hour) => sum + hour.answers, 0)
  if (answers < enough.answers)
    return (
      <Evidence
        id="progress-hours"
        title="Time of day"
        statement={`At which hours you study, and what is recalled at them, is shown from ${enough.answers} answers on. So far there are ${answers}.`}
        next={<Link href="/review">Review what is due</Link>}
      />
    )
  const busiest = hours.reduce((most, hour) => (hour.minutes > most.minutes ? hour : most))
  const told = hours.map(({ hour, minutes, reviews }) => ({
    hour,
    minutes,
    share: reviews && reviews.n >= enough.reviews ? reviews : null,
  }))
  const shown = told.filter(({ share }) => share !== null)
  return (
    <Evidence
      id="progress-hours"
      title="Time of day"
      statement={
        <>
          Most time is spent from <strong className="num">{clock(busiest.hour)}</strong> to{' '}
          <strong className="num">{clock((busiest.hour + 1) % 24)}</strong>, from{' '}
          <span className="num">{grouped(answers)}</span> answers in the last year. {comparison(told)}
        </>
      }
      next={<Link href="/review">Review what is due</Link>}
    >
      <figure>
        <HoursChart
          hours={told}
          label={`Minutes spent at each hour of the day, most from ${clock(busiest.hour)}; the share recalled at ${shown.length} hours that have ${enough.reviews} reviews or more.`}
        />
        <figcaption>
          Above minutes, below the share recalled of first reviews of a day, with 95&nbsp;% intervals, at hours that
          have {enough.reviews} or more.
        </figcaption>
      </figure>
      <DataTable
        head={['Hour', 'Answers', 'Minutes', 'First reviews', 'Recalled', '95 % interval']}
        rows={hours.flatMap(({ hour, answers: count, minutes, reviews }) =>
          count === 0
            ? []
            : [
                [
                  `${clock(hour)} to ${clock((hour + 1) % 24)}`,
                  grouped(count),
                  Math.round(minutes),
                  grouped(reviews?.n ?? 0),
                  reviews ? percent1(reviews.recalled) : '–',
                  reviews ? interval(reviews.low, reviews.high) : '–',
                ],
              ],
        )}
      />
    </Evidence>
  )
}

/** Intervals that do not meet are worth a word; all others are chance as far as anybody can tell. */
function comparison(hours: readonly { hour: number; share: { low: number; high: number } | null }[]): string {
  const told = hours.flatMap(({ hour, share }) => (share ? [{ hour, ...share }] : []))
  if (told.length < 2) return 'Recall at different hours cannot be compared yet.'
  const best = told.reduce((most, hour) => (hour.low > most.low ? hour : most))
  const worst = told.reduce((least, hour) => (hour.high < least.high ? hour : least))
  if (best.low <= worst.high) return 'Recall differs by no more than chance between the hours.'
  return `More is recalled from ${clock(best.hour)} than from ${clock(worst.hour)}; what is asked then may differ too.`
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
