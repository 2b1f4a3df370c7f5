import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { HistogramChart } from '@/app/ui/charts/HistogramChart'
import { grouped } from '@/app/ui/charts/numbers'
import { plural } from '@/app/ui/words'
import { daysWords } from './words'
import { Evidence } from './Evidence'

/** With fewer a drawing would show single items. */
const enough = 10

/** How stable the memories are, and how hard the items. */
export function Strength({ statistics: { stability, difficulty } }: { statistics: Statistics }) {
  if (stability.median === null || difficulty.median === null || stability.n < enough)
    return (
      <Evidence
        id="progress-strength"
        title="Stability and difficulty"
        statement={`How long the memories last, and how hard the items are, is shown from ${enough} items on. So far ${stability.n === 1 ? 'one is' : `${stability.n} are`} being learned.`}
        next={<Link href="/review">Go on learning</Link>}
      />
    )
  const last = stability.bins.findLastIndex(({ items }) => items > 0)
  const bins = stability.bins.slice(0, Math.max(last + 1, 6))
  const hard = difficulty.bins.slice(7).reduce((sum, { items }) => sum + items, 0)
  return (
    <Evidence
      id="progress-strength"
      title="Stability and difficulty"
      statement={
        <>
          Of <span className="num">{grouped(stability.n)}</span> items in practice half last longer than{' '}
          <strong className="num">{daysWords(stability.median)}</strong> until recall has fallen to 90&nbsp;%. Median
          difficulty is <strong className="num">{difficulty.median.toFixed(1)}</strong> on a scale from 1 to 10;{' '}
          {plural(hard, 'item')} {hard === 1 ? 'has' : 'have'} 8 or more.
        </>
      }
      next={<Link href="/items">Look at the marked items</Link>}
    >
      <div className="two">
        <figure>
          <HistogramChart
            counts={bins.map(({ items }) => items)}
            ticks={ticksOf(bins.length)}
            median={{ at: placeOf(stability.median, bins.length), name: `median ${daysWords(stability.median)}` }}
            axis="stability"
            label={`Histogram of the stability of ${plural(stability.n, 'item')}; median ${daysWords(stability.median)}.`}
          />
          <figcaption>Each bar holds what is up to twice as stable as the one before.</figcaption>
        </figure>
        <figure>
          <HistogramChart
            counts={difficulty.bins.map(({ items }) => items)}
            ticks={[1, 4, 7, 10].map((value) => ({ at: value - 1, name: String(value) }))}
            median={{ at: difficulty.median - 1, name: `median ${difficulty.median.toFixed(1)}` }}
            axis="difficulty"
            label={`Histogram of the difficulty of ${plural(difficulty.n, 'item')}; median ${difficulty.median.toFixed(1)}.`}
          />
          <figcaption>1 is easiest; what is often forgotten becomes harder.</figcaption>
        </figure>
      </div>
      <DataTable
        head={['Stability', 'Items']}
        rows={bins.map(({ from, to, items }) => [
          to === null ? `${from} days and more` : from === 0 ? 'less than a day' : `${from} to ${plural(to, 'day')}`,
          items,
        ])}
        narrow
        summary="Show stability as a table"
      />
      <DataTable
        head={['Difficulty', 'Items']}
        rows={difficulty.bins.map(({ from, to, items }) => [`${from} to ${to ?? 10}`, items])}
        narrow
        summary="Show difficulty as a table"
      />
    </Evidence>
  )
}

/** Where a stability lies on the axis, whose first bin is below a day and whose others double. */
function placeOf(days: number, bins: number): number {
  return Math.min(days < 1 ? days : 1 + Math.log2(days), bins)
}

function ticksOf(bins: number): { at: number; name: string }[] {
  return [1, 7, 30, 182.5, 730]
    .map((days) => ({ at: placeOf(days, Infinity), name: daysWords(days) }))
    .filter(({ at }) => at < bins)
}
