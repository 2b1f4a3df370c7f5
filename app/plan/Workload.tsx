import type { Context } from '@/lib/study'
import { getWorkload } from '@/lib/study'
import { DataTable } from '@/app/ui/charts/DataTable'
import { grouped } from '@/app/ui/charts/numbers'
import { WorkloadChart } from '@/app/ui/charts/WorkloadChart'
import { percent } from '@/app/ui/words'
import { UseRetention } from './UseRetention'

/** What each desired retention costs over the year to come, and the one up to which more of it is cheap. */
export async function Workload({ context }: { context: Context }) {
  const { points, recommended, retention, items } = await getWorkload(context)
  const best = points.find((point) => point.retention === recommended)
  if (!best || items === 0) return <p className="small">There is nothing to learn yet.</p>
  const label = `Curve of the minutes a day against desired retention: ${points
    .map((point) => `${percent(point.retention)} takes ${Math.round(point.minutes)}`)
    .join(', ')}. Recommended: ${percent(best.retention)}.`
  return (
    <>
      <p className="small workload-words">
        At <strong className="num">{percent(best.retention)}</strong> the next year takes about{' '}
        <strong className="num">{Math.max(1, Math.round(best.minutes))} min</strong> a day. Up to there more retention
        is cheap; beyond it each further percent costs more than on average. Simulated from what you know now, your
        limit of new items, your pace and your grades.
      </p>
      <figure>
        <WorkloadChart points={points} recommended={best.retention} own={retention} label={label} />
        <figcaption>Minutes a day over the next year, by desired retention.</figcaption>
      </figure>
      <UseRetention recommended={best.retention} own={retention} />
      <DataTable
        head={['Desired retention', 'Minutes a day', 'Known in a year', 'Minutes a year for each']}
        rows={points.map((point) => [
          percent(point.retention),
          point.minutes.toFixed(1),
          grouped(Math.round(point.known)),
          ((point.minutes * 365) / point.known).toFixed(1),
        ])}
        narrow
      />
    </>
  )
}
