import Link from 'next/link'
import type { MistakeTopic } from '@/lib/study'
import { conceptsPath } from '@/app/progress/map/words'
import { practicePath } from '@/app/ui/practice'
import { kindPath } from './words'

/** Mistakes by page of the book. */
export function Topics({ topics }: { topics: readonly MistakeTopic[] }) {
  return (
    <table className="table kinds">
      <thead>
        <tr>
          <th scope="col">Page</th>
          <th scope="col" className="r">
            Mistakes
          </th>
          <th scope="col" className="r">
            Exercises
          </th>
          <th scope="col">
            <span className="visually-hidden">Practise</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <Row key={topic.page} topic={topic} />
        ))}
      </tbody>
    </table>
  )
}

/** More would hide the most frequent. */
const shown = 3

function Row({ topic: { page, section, title, times, of, kinds, exercises } }: { topic: MistakeTopic }) {
  return (
    <tr>
      <td>
        <Link className="main-cell" href={conceptsPath(page)} prefetch={false}>
          {section} {title}
        </Link>
        <br />
        <span className="tiny">
          {kinds.slice(0, shown).map(({ kind, name, times: made }, i) => (
            <span key={kind}>
              {i > 0 && ', '}
              <Link href={kindPath(kind)} prefetch={false}>
                {name}
              </Link>{' '}
              {made}
            </span>
          ))}
          {kinds.length > shown && ` and ${kinds.length - shown} more`}
        </span>
      </td>
      <td className="r num">{times}</td>
      <td className="r num">{of}</td>
      <td className="r">
        <Link href={practicePath({ exercises })} prefetch={false} aria-label={`Practise: mistakes on ${title}`}>
          Practise
        </Link>
      </td>
    </tr>
  )
}
