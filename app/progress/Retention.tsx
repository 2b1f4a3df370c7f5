import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { shortDay } from '@/app/ui/charts/days'
import { grouped, interval, percent1 } from '@/app/ui/charts/numbers'
import { RetentionChart } from '@/app/ui/charts/RetentionChart'
import { plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

type Total = NonNullable<Statistics['retentionTotal']>

/** Below this an interval is wider than anything it could tell. */
const enough = 30

export function Retention({ statistics: { retention, retentionTotal: total } }: { statistics: Statistics }) {
  if (total === null || total.n < enough)
    return (
      <Evidence
        id="progress-retention"
        title="Retention"
        statement={`From ${enough} reviews of items learned on an earlier day, this compares what was recalled with what was predicted. So far there are ${total?.n ?? 0}.`}
        next={<Link href="/review">Review what is due</Link>}
      />
    )
  const span = plural(retention.length, 'week')
  const label = `Share recalled at the first review of a day, by week, with 95 % intervals, against the prediction. Over ${span}: observed ${percent1(total.recalled)}, predicted ${percent1(total.predicted)}.`
  return (
    <Evidence
      id="progress-retention"
      title="Retention"
      statement={
        <>
          Observed <strong className="num">{percent1(total.recalled)}</strong>{' '}
          <span className="num">({interval(total.low, total.high)})</span>, predicted{' '}
          <strong className="num">{percent1(total.predicted)}</strong>, from{' '}
          <span className="num">{grouped(total.n)}</span> first reviews of a day in {span}. {judgement(total)}
        </>
      }
      next={nextStep(total)}
    >
      <figure>
        <RetentionChart weeks={retention} label={label} />
        <figcaption>Recalled, by week. Bars are 95&nbsp;% intervals.</figcaption>
      </figure>
      <DataTable
        head={['Week of', 'First reviews', 'Observed', '95 % interval', 'Predicted']}
        rows={retention.map(({ week, n, recalled, low, high, predicted }) => [
          shortDay(week),
          grouped(n),
          percent1(recalled),
          interval(low, high),
          percent1(predicted),
        ])}
      />
    </Evidence>
  )
}

function judgement({ low, high, predicted }: Total): string {
  if (predicted > high) return 'You recall less than predicted.'
  return predicted < low ? 'You recall more than predicted.' : 'The prediction lies within the interval.'
}

function nextStep({ low, high, predicted }: Total) {
  if (predicted >= low && predicted <= high) return <Link href="/plan">Choose the retention you want</Link>
  return <a href="#progress-fit">Fit the predictions to your memory</a>
}
