import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { grouped, interval, percent1 } from '@/app/ui/charts/numbers'
import { ReliabilityChart } from '@/app/ui/charts/ReliabilityChart'
import { percent, plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

/** Below this there would be a group or two. */
const enough = 100

export function Reliability({ statistics: { reliability } }: { statistics: Statistics }) {
  const { n, error, buckets } = reliability
  if (error === null || n < enough)
    return (
      <Evidence
        id="progress-reliability"
        title="Reliability"
        statement={`Of the items that were likely recalled with 80 %, four in five should have been. From ${enough} reviews of items learned on an earlier day, this shows whether it is so. So far there are ${n}.`}
        next={<Link href="/review">Review what is due</Link>}
      />
    )
  const within = buckets.filter(({ low, high, predicted }) => predicted >= low && predicted <= high).length
  const label = `Observed share recalled against predicted recall in ${plural(buckets.length, 'group')}, with 95 % intervals; ${within} of them hold the prediction. On average they are ${points(error)} apart.`
  return (
    <Evidence
      id="progress-reliability"
      title="Reliability"
      statement={
        <>
          Over the last year prediction and recall lie <strong className="num">{points(error)}</strong> apart on average
          (expected calibration error, <span className="num">{grouped(n)}</span> first reviews of a day in{' '}
          {plural(buckets.length, 'group')}). The prediction lies within the interval in{' '}
          <span className="num">
            {within} of {buckets.length}
          </span>
          .
        </>
      }
      next={
        within === buckets.length ? (
          <Link href="/plan">Plan with these predictions</Link>
        ) : (
          <a href="#progress-fit">Fit the predictions to your memory</a>
        )
      }
    >
      <figure>
        <ReliabilityChart buckets={buckets} label={label} />
        <figcaption>
          On the line, recall is as predicted; above it, better. Larger dots, more reviews; bars are 95&nbsp;%
          intervals.
        </figcaption>
      </figure>
      <DataTable
        head={['Predicted recall', 'First reviews', 'Predicted', 'Observed', '95 % interval']}
        rows={buckets.map(({ from, to, n: reviews, predicted, recalled, low, high }) => [
          `${percent(from)} to ${percent(to)}`,
          grouped(reviews),
          percent1(predicted),
          percent1(recalled),
          interval(low, high),
        ])}
      />
    </Evidence>
  )
}

/** '1.8 points' */
function points(share: number): string {
  return `${(share * 100).toFixed(1)} points`
}
