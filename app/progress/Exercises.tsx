import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { asText } from '@/app/ui/asText'
import { Routed } from '@/app/ui/Routed'
import { percent, plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

type Topic = Statistics['exercisesByTopic'][number]

/** The most wrong ones; a list of all would hide them. */
const shown = 6

/** Every exercise finished in the last year, by page: a bar as long as there were exercises, filled as far as they were right. */
export function Exercises({ statistics: { exercisesByTopic: topics } }: { statistics: Statistics }) {
  const right = topics.reduce((sum, topic) => sum + topic.right, 0)
  const all = topics.reduce((sum, topic) => sum + topic.right + topic.wrong, 0)
  if (all === 0)
    return (
      <Evidence
        id="progress-exercises"
        title="Exercises"
        statement="How many exercises of each page came out right and wrong will stand here. None were finished in the last year."
        next={<Link href="/book">Choose a page and its exercises</Link>}
      />
    )
  const most = Math.max(...topics.map((topic) => topic.right + topic.wrong))
  const sorted = topics.toSorted((a, b) => b.wrong - a.wrong)
  const [first] = sorted
  return (
    <Evidence
      id="progress-exercises"
      title="Exercises"
      statement={
        <>
          <strong className="num">{right}</strong> of {plural(all, 'exercise')} of the last year right,{' '}
          <span className="num">{percent(right / all)}</span>. A bar is as long as a page&rsquo;s exercises are many;
          its strong part came out right. Where most went wrong comes first.
        </>
      }
      next={
        first && (
          <Link href={`/review?page=${first.page}`} prefetch={false}>
            Practise {first.title}
          </Link>
        )
      }
    >
      <Topics topics={sorted.slice(0, shown)} most={most} />
      {sorted.length > shown && (
        <details className="data">
          <summary>Show {sorted.length - shown} more</summary>
          <Topics topics={sorted.slice(shown)} most={most} />
        </details>
      )}
    </Evidence>
  )
}

function Topics(props: { topics: readonly Topic[]; most: number }) {
  return (
    <Routed
      {...asText(
        <div>
          <TopicTable {...props} />
        </div>,
      )}
    />
  )
}

function TopicTable({ topics, most }: { topics: readonly Topic[]; most: number }) {
  return (
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
  )
}

const barWidth = 220

function Row({ topic: { page, section, title, right, wrong }, most }: { topic: Topic; most: number }) {
  const [done, missed] = [(right / most) * barWidth, (wrong / most) * barWidth]
  return (
    <tr>
      <td>
        <a href={`/book/${page}`}>
          {section} {title}
        </a>
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
