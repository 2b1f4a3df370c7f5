import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { Sparkline } from '@/app/ui/charts/Sparkline'
import { Evidence } from './Evidence'

export function Mistakes({ statistics: { mistakes } }: { statistics: Statistics }) {
  if (mistakes.length === 0)
    return (
      <Evidence
        id="progress-mistakes"
        title="Frequent mistakes"
        statement="When an exercise goes wrong in a way that has a name, the name stands here with how often it happened. None so far."
      />
    )
  return (
    <Evidence id="progress-mistakes" title="Frequent mistakes" statement={statementOf(mistakes)}>
      <MistakeTable mistakes={mistakes.slice(0, shown)} />
      {mistakes.length > shown && (
        <details className="data">
          <summary>Show {mistakes.length - shown} more</summary>
          <MistakeTable mistakes={mistakes.slice(shown)} />
        </details>
      )}
    </Evidence>
  )
}

/** The most frequent; a list of all would hide them. */
const shown = 6

function MistakeTable({ mistakes }: { mistakes: readonly Mistake[] }) {
  return (
    <table className="table mistakes">
      <thead>
        <tr>
          <th scope="col">Mistake</th>
          <th scope="col" className="r">
            Made
          </th>
          <th scope="col" className="wide-only">
            {weeksOf(mistakes)} weeks
          </th>
          <th scope="col">
            <span className="visually-hidden">Practise</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mistakes.map((mistake) => (
          <Row key={`${mistake.exerciseId} ${mistake.mistake}`} mistake={mistake} />
        ))}
      </tbody>
    </table>
  )
}

type Mistake = Statistics['mistakes'][number]

function Row({ mistake: { exerciseId, exerciseTitle, section, title, times, of, weeks } }: { mistake: Mistake }) {
  return (
    <tr>
      <td>
        <span className="main-cell">{title}</span>
        <br />
        <span className="tiny">
          {section} {exerciseTitle}
        </span>
      </td>
      <td className="r num">
        {times} of {of}
      </td>
      <td className="wide-only">
        <Sparkline counts={weeks} label={`Times in each of the last ${weeks.length} weeks: ${weeks.join(', ')}`} />
      </td>
      <td className="r">
        <Link href={`/exercises/${encodeURIComponent(exerciseId)}`} prefetch={false} aria-label={`Practise: ${title}`}>
          Practise
        </Link>
      </td>
    </tr>
  )
}

function weeksOf(mistakes: readonly Mistake[]): number {
  return mistakes[0]?.weeks.length ?? 0
}

/** What has not happened in the last four weeks is worth saying too. */
function statementOf(mistakes: readonly Mistake[]): string {
  const gone = mistakes.filter(({ weeks }) => weeks.slice(-4).every((count) => count === 0)).length
  const base = `Named mistakes in exercises of the last ${weeksOf(mistakes)} weeks.`
  if (gone === 0) return base
  return `${base} ${gone === 1 ? 'One has' : `${gone} have`} not come back for four weeks.`
}
