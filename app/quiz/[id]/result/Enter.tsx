'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { QuizResult } from '@/lib/study/quiz/types'
import { ApiError, post, remove } from '@/app/ui/api'
import { plural } from '@/app/ui/words'

/** Brings what was answered wrong forward in the schedule when the learner says so, and takes that back. */
export function Enter({ id, schedule }: { id: string; schedule: QuizResult['schedule'] }) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { entered, items, today, others } = schedule
  const address = `/api/quizzes/${encodeURIComponent(id)}/schedule`
  const change = async (request: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    setProblem('')
    try {
      await request()
      // The button goes with what it offered.
      heading.current?.focus()
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
    setBusy(false)
  }
  return (
    <div className="quiz-enter">
      <h3 ref={heading} tabIndex={-1}>
        In the schedule
      </h3>
      <p className="read" role="status">
        {words(schedule)}
      </p>
      {entered === null && items > 0 && (
        <p className="quiz-actions">
          <button
            type="button"
            className="btn"
            aria-disabled={busy || undefined}
            onClick={() => void change(() => post(address, {}))}
          >
            Ask {items === 1 ? 'it' : `these ${items}`} again today
          </button>
        </p>
      )}
      {today > 0 && (
        <p className="quiz-actions">
          <button
            type="button"
            className="btn"
            aria-disabled={busy || undefined}
            onClick={() => void change(() => remove(address))}
          >
            Take {today === 1 ? 'it' : `these ${today}`} back
          </button>
        </p>
      )}
      <p className="small" role="status">
        {problem || (others > 0 && entered === null ? othersText(others, items) : '')}
      </p>
    </div>
  )
}

function words({ entered, items }: QuizResult['schedule']): string {
  if (entered !== null)
    return items === 0
      ? 'Nothing of this quiz is brought forward (any more).'
      : `${plural(items, 'item')} answered wrong ${items === 1 ? 'is' : 'are'} brought forward to the day you said so.`
  if (items === 0)
    return 'A quiz changes nothing in the schedule, and no wrong answer of this one would have to come sooner.'
  return `A quiz changes nothing in the schedule unless you say so. ${plural(items, 'item')} answered wrong would otherwise come on a later day; right answers change nothing either way.`
}

function othersText(others: number, items: number): string {
  const lead = items > 0 ? `${plural(others, 'other wrong answer')}` : `${plural(others, 'wrong answer')}`
  return `${lead} of items that are new, set aside, being learned or due already: they keep their turn.`
}
