'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import type { Assessment, ExamInput, PlanView } from '@/lib/study'
import { ApiError, post } from '@/app/ui/api'
import { percent, plural } from '@/app/ui/words'
import { besidesText, verdictText } from './words'

const goals = [0.8, 0.85, 0.9, 0.95]

/** Asks for a day, chapters, a share and the time there is; says what it takes before anything is planned. */
export function ExamForm({ plan, first }: { plan: PlanView; first: boolean }) {
  const router = useRouter()
  const [input, setInput] = useState<ExamInput>({ title: '', day: '', chapters: [], goal: 0.9, minutes: 30 })
  const [assessed, setAssessed] = useState<{ input: ExamInput; assessment: Assessment } | null>(null)
  const [problem, setProblem] = useState('')
  const [busy, startTransition] = useTransition()
  /** Sent again after a failure it is the same exam. */
  const id = useRef<string | null>(null)

  const change = (changes: Partial<ExamInput>) => {
    setInput({ ...input, ...changes })
    setAssessed(null)
    setProblem('')
  }
  const run = (work: () => Promise<void>) => {
    if (busy) return
    setProblem('')
    startTransition(async () => {
      try {
        await work()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        setProblem(error.message)
      }
    })
  }
  const assess = async () => {
    if (input.day === '' || input.chapters.length === 0) {
      setProblem(input.day === '' ? 'Choose a date first.' : 'Choose at least one chapter first.')
      return
    }
    setAssessed({ input, assessment: await post<Assessment>('/api/exams/assess', input) })
  }
  const follow = async () => {
    id.current ??= crypto.randomUUID()
    await post('/api/exams', { id: id.current, ...input })
    id.current = null
    setInput({ ...input, title: '', day: '', chapters: [] })
    setAssessed(null)
    router.refresh()
  }
  return (
    <details className="exam-form" open={first}>
      <summary>{first ? 'Plan an exam' : 'Plan another exam'}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run(assess)
        }}
      >
        <Chapters
          chapters={plan.chapters}
          chosen={input.chapters}
          onChange={(chosen) => change({ chapters: chosen })}
        />
        <Numbers input={input} plan={plan} onChange={change} />
        <div className="fit-actions">
          <button type="submit" className={assessed ? 'btn' : 'btn btn-primary'} aria-disabled={busy || undefined}>
            Work out what it takes
          </button>
          {assessed && (
            <button
              type="button"
              className="btn btn-primary"
              aria-disabled={busy || undefined}
              onClick={() => run(follow)}
            >
              Follow this plan
            </button>
          )}
        </div>
        <div role="status">
          {busy && <p className="small">Working it out …</p>}
          {problem && <p className="small">{problem}</p>}
          {assessed && !busy && <Verdict {...assessed} />}
        </div>
      </form>
    </details>
  )
}

function Verdict({ input, assessment }: { input: ExamInput; assessment: Assessment }) {
  return (
    <>
      <p className="read">{verdictText(input, assessment)}</p>
      <p className="small">{besidesText(assessment)}</p>
    </>
  )
}

function Chapters({
  chapters,
  chosen,
  onChange,
}: {
  chapters: PlanView['chapters']
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  return (
    <fieldset>
      <legend className="small">Chapters</legend>
      {chapters.map(({ number, title, items, begun }) => (
        <label key={number} className="exam-chapter">
          <input
            type="checkbox"
            checked={chosen.includes(number)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, number] : chosen.filter((other) => other !== number))
            }
          />
          <span>
            {number} {title}
          </span>
          <span className="small num">
            {begun} of {plural(items, 'item')} begun
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Numbers({
  input,
  plan,
  onChange,
}: {
  input: ExamInput
  plan: PlanView
  onChange: (changes: Partial<ExamInput>) => void
}) {
  return (
    <div className="exam-numbers">
      <label className="field">
        <span className="small">Date</span>
        <input
          className="input"
          type="date"
          min={plan.firstDay}
          max={plan.lastDay}
          value={input.day}
          onChange={({ target }) => onChange({ day: target.value })}
        />
      </label>
      <label className="field">
        <span className="small">To be known</span>
        <select
          className="input"
          value={input.goal}
          onChange={({ target }) => onChange({ goal: Number(target.value) })}
        >
          {goals.map((goal) => (
            <option key={goal} value={goal}>
              {percent(goal)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="small">Minutes a day for it</span>
        <input
          className="input num"
          type="number"
          min={1}
          max={600}
          required
          value={Number.isNaN(input.minutes) ? '' : input.minutes}
          onChange={({ target }) => onChange({ minutes: target.valueAsNumber })}
        />
      </label>
      <label className="field">
        <span className="small">Name, if you like</span>
        <input
          className="input"
          type="text"
          maxLength={80}
          value={input.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </label>
    </div>
  )
}
