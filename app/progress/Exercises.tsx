import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { percent, plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

type Topic = Statistics['exercisesByTopic'][number]

/** Every finished exercise, by page: a bar as long as there were exercises, filled as far as they were right. */
export function Exercises({ statistics: { exercisesByTopic: topics } }: { statistics: Statistics }) {
  const right = topics.reduce((sum, topic) => sum + topic.right, 0)
  const all = topics.reduce((sum, topic) => sum + topic.right + topic.wrong, 0)
  if (all === 0)
    return (
      <Evidence
        id="progress-exercises"
        title="Exercises"
        statement="How many exercises of each page came out right and wrong will stand here. None are finished yet."
      />
    )
  const most = Math.max(...topics.map((topic) => topic.right + topic.wrong))
  return (
    <Evidence
      id="progress-exercises"
      title="Exercises"
      statement={
        <>
          <strong className="num">{right}</strong> of {plural(all, 'exercise')} right,{' '}
          <span className="num">{percent(right / all)}</span>. A bar is as long as a page&rsquo;s exercises are many;
          its strong part came out right.
        </>
      }
    >
      <table className="table by-topic">
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col" className="wide-only">
              <span className="visually-hidden">Right and wrong as a bar</span>
            </th>
            <th scope="col" className="r">
              Right
            </th>
            <th scope="col" className="r">
              Wrong
            </th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <Row key={topic.page} topic={topic} most={most} />
          ))}
        </tbody>
      </table>
    </Evidence>
  )
}

const barWidth = 220

function Row({ topic: { page, section, title, right, wrong }, most }: { topic: Topic; most: number }) {
  const [done, missed] = [(right / most) * barWidth, (wrong / most) * barWidth]
  return (
    <tr>
      <td>
        <Link href={`/book/${page}`} prefetch={false}>
          {section} {title}
        </Link>
      </td>
      <td className="wide-only">
        <svg className="chart" width={barWidth} height="12" viewBox={`0 0 ${barWidth} 12`} aria-hidden>
          <rect className="f1" width={done.toFixed(1)} height="12" />
          <rect className="pale" x={done.toFixed(1)} width={missed.toFixed(1)} height="12" />
        </svg>
      </td>
      <td className="r num">{right}</td>
      <td className="r num">{wrong}</td>
    </tr>
  )
}
