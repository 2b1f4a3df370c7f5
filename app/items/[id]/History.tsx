'use client'

import type { ItemEvent } from '@/lib/study/types'
import { dayOfYear } from '@/app/ui/charts/days'
import { gradeNames } from '@/app/ui/session/Grades'
import { plural } from '@/app/ui/words'

const done = {
  suspend: 'set aside',
  resume: 'brought back',
  bury: 'put off to the next day',
  reset: 'started over',
} as const

/** The last thing first. */
export function History({ events }: { events: readonly ItemEvent[] }) {
  if (events.length === 0) return <p className="small">Not asked yet.</p>
  return (
    <table className="table item-history">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Answer</th>
          <th scope="col" className="r">
            Thought for
          </th>
          <th scope="col" className="r">
            Back after
          </th>
        </tr>
      </thead>
      <tbody>
        {events.toReversed().map((event) => (
          <tr key={event.id}>
            <td className="num">{dayOfYear(event.day)}</td>
            <td>{whatText(event)}</td>
            <td className="r num">{event.what === 'answer' ? durationText(event.duration) : '–'}</td>
            <td className="r num">{event.what === 'answer' ? event.next.label : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whatText(event: ItemEvent): string {
  if (event.what === 'due' && event.quiz !== null) return 'brought forward after a quiz'
  if (event.what === 'due') return event.days === 0 ? 'wanted on that day' : `wanted after ${plural(event.days, 'day')}`
  if (event.what !== 'answer') return done[event.what]
  return event.leech ? `${gradeNames[event.grade]}, set aside as forgotten too often` : gradeNames[event.grade]
}

/** '8 s', '1 min 5 s', '12 min'. */
function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0) return `${seconds} s`
  return minutes < 10 && rest > 0 ? `${minutes} min ${rest} s` : `${minutes} min`
}
