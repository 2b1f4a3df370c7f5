import Link from 'next/link'
import type { MistakeKind } from '@/lib/study'
import { Sparkline } from '@/app/ui/charts/Sparkline'
import { practicePath } from '@/app/ui/practice'
import { kindPath, placesText, reasonText, shareText, verdictText } from './words'

/** Mistakes by kind; each leads to its own page and to a session of the exercises in which it was made. */
export function Kinds({ kinds }: { kinds: readonly MistakeKind[] }) {
  return (
    <table className="table kinds">
      <thead>
        <tr>
          <th scope="col">Mistake</th>
          <th scope="col" className="r">
            Made
          </th>
          <th scope="col" className="wide-only">
            {kinds[0]?.weeks.length} weeks
          </th>
          <th scope="col">
            <span className="visually-hidden">Practise</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <Row key={kind.kind} kind={kind} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ kind }: { kind: MistakeKind }) {
  const times = kind.weeks.map((week) => week.times)
  return (
    <tr>
      <td>
        <Link className="main-cell" href={kindPath(kind.kind)} prefetch={false}>
          {kind.name}
        </Link>
        <br />
        <span className="tiny">in {placesText(kind)}</span>
        <br />
        <span className="tiny">
          <strong>{verdictText(kind.trend)}</strong>: {reasonText(kind.trend)}
        </span>
      </td>
      <td className="r num">{shareText(kind)}</td>
      <td className="wide-only">
        <Sparkline counts={times} label={`Times in each of the last ${times.length} weeks: ${times.join(', ')}`} />
      </td>
      <td className="r">
        <Link
          href={practicePath({ exercises: kind.exercises.map(({ id }) => id) })}
          prefetch={false}
          aria-label={`Practise: ${kind.name}`}
        >
          Practise
        </Link>
      </td>
    </tr>
  )
}
