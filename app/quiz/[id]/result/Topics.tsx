import Link from 'next/link'
import type { QuizTopic } from '@/lib/study/quiz/types'
import { percent } from '@/app/ui/words'
import { points } from '../../words'

const width = 160

/** Points by page, with how many questions there were and what the share could as well be. */
export function Topics({ topics }: { topics: readonly QuizTopic[] }) {
  return (
    <div className="table-scroll" role="region" aria-label="Points by page" tabIndex={0}>
      <table className="table by-topic quiz-topics">
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col" className="wide-only">
              <span className="visually-hidden">Share as a bar</span>
            </th>
            <th scope="col" className="r">
              Points
            </th>
            <th scope="col" className="r">
              Questions
            </th>
            <th scope="col" className="r">
              Could be
            </th>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ page, section, title, n, score, low, high }) => (
            <tr key={page}>
              <td>
                <Link href={`/book/${page}`} prefetch={false}>
                  {section} {title}
                </Link>
              </td>
              <td className="wide-only">
                <svg className="chart" width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden>
                  <rect className="f1" width={((width * score) / n).toFixed(1)} height="12" />
                  <rect
                    className="pale"
                    x={((width * score) / n).toFixed(1)}
                    width={(width * (1 - score / n)).toFixed(1)}
                    height="12"
                  />
                </svg>
              </td>
              <td className="r num">{points(score)}</td>
              <td className="r num">{n}</td>
              <td className="r num">
                {percent(low)} to {percent(high)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
