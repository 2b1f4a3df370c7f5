import Link from 'next/link'
import type { Mistakes as MistakesView } from '@/lib/study'
import { Evidence } from './Evidence'
import { Kinds } from './mistakes/Kinds'
import '../styles/mistakes.css'

export function Mistakes({ mistakes: { kinds, weeks } }: { mistakes: MistakesView }) {
  if (kinds.length === 0)
    return (
      <Evidence
        id="progress-mistakes"
        title="Frequent mistakes"
        statement="When an exercise goes wrong in a way that has a name, the name stands here with how often it happened. None so far."
        next={<Link href="/book">Choose a page and its exercises</Link>}
      />
    )
  return (
    <Evidence
      id="progress-mistakes"
      title="Frequent mistakes"
      statement={statementOf(kinds, weeks.length)}
      next={<Link href="/progress/mistakes">All, with your own answers, and a drill</Link>}
    >
      <Kinds kinds={kinds.slice(0, shown)} />
    </Evidence>
  )
}

/** The most frequent; a list of all would hide them. */
const shown = 4

/** What has not happened in the last four weeks is worth saying too. */
function statementOf(kinds: MistakesView['kinds'], weeks: number): string {
  const gone = kinds.filter(({ trend }) => trend.absent.weeks >= 4).length
  const base = `Named mistakes in exercises of the last ${weeks} weeks.`
  if (gone === 0) return base
  return `${base} ${gone === 1 ? 'One has' : `${gone} have`} not come back for four weeks.`
}
