'use client'

import { useEffect, useRef, useState } from 'react'
import type { Typed } from '@/lib/exercises/types'
import type { AttemptInput, AttemptResult, VariantView } from '@/lib/study/types'
import { ApiError, post } from '../api'
import { outbox } from '../outbox/useOutbox'
import { type Answers, dropDraft, loadDraft, saveDraft } from './drafts'
import { missing } from './missing'
import { forgetOpen } from './open'

type Action = AttemptInput['action']

export interface Attempt {
  answers: Answers
  type(field: string, typed: Typed): void
  /** The last reply; verdicts of fields edited since then are out of date. */
  result: AttemptResult | null
  /** What that was a reply to. */
  last: Action | null
  edited: ReadonlySet<string>
  /** The first field without a whole answer, after a check that was not sent because of it. */
  empty: string | null
  problem: string | null
  busy: boolean
  act: (action: Action) => void
  replace(result: AttemptResult): void
}

/** One attempt at one variant: what is typed, what was said about it. */
export function useAttempt(variant: VariantView, onDone: (result: AttemptResult) => void): Attempt {
  const { attemptId, fields } = variant
  const [answers, setAnswers] = useState<Answers>(() => ({ ...blankAnswers(fields), ...loadDraft(attemptId) }))
  const [result, setResult] = useState<AttemptResult | null>(null)
  const [last, setLast] = useState<Action | null>(null)
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set())
  const [empty, setEmpty] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const begun = useRef(0)
  /** A request that got no reply is repeated under its own id, so that it counts once. */
  const unanswered = useRef<{ body: string; id: string } | null>(null)
  /** One request at a time: what is asked for meanwhile waits its turn. */
  const line = useRef(Promise.resolve())
  const over = useRef(false)
  const typedNow = useRef(answers)

  useEffect(() => {
    begun.current = Date.now()
  }, [])

  const type = (field: string, typed: Typed) => {
    const next = { ...answers, [field]: typed }
    typedNow.current = next
    setAnswers(next)
    setEdited(new Set([...edited, field]))
    setEmpty(null)
    saveDraft(attemptId, next)
  }

  const send = async (action: Action) => {
    const body = JSON.stringify([action, answers])
    const id = unanswered.current?.body === body ? unanswered.current.id : crypto.randomUUID()
    unanswered.current = { body, id }
    // Answers to cards given before this one are recorded before it.
    await outbox().flush()
    const input: AttemptInput = { id, attemptId, action, duration: Date.now() - begun.current }
    const reply = await post<AttemptResult>('/api/attempts', action === 'hint' ? input : { ...input, answers })
    unanswered.current = null
    // A hint says nothing about the fields: their verdicts stay.
    setResult((last) => (action === 'hint' && last ? { ...reply, fields: last.fields } : reply))
    setLast(action)
    // What was typed while the reply was on its way is not what was checked.
    if (action !== 'hint')
      setEdited(new Set(Object.keys(answers).filter((name) => typedNow.current[name] !== answers[name])))
    if (reply.status === 'done') {
      over.current = true
      dropDraft(attemptId)
      forgetOpen(variant.exerciseId)
      onDone(reply)
    }
  }

  const act = (action: Action) => {
    if (busy && action === 'check') return
    const open = action === 'check' ? fields.find((field) => missing(field, answers[field.name]) !== null) : undefined
    setEmpty(open?.name ?? null)
    setProblem(null)
    if (open) return
    setBusy(true)
    line.current = line.current
      .then(() => (over.current ? undefined : send(action)))
      .catch((error: unknown) => {
        // An attempt the server does not know would fail for ever: the next load draws a new one.
        if (error instanceof ApiError && error.status === 404) forgetOpen(variant.exerciseId)
        setProblem(error instanceof ApiError ? error.message : 'The answer could not be checked.')
      })
      .finally(() => setBusy(false))
  }

  return { answers, type, result, last, edited, empty, problem, busy, act, replace: setResult }
}

/** Nothing typed yet, in the shape of each field. */
export function blankAnswers(fields: VariantView['fields']): Answers {
  return Object.fromEntries(
    fields.map(({ name, shape, size }) => [
      name,
      shape !== 'vector' && shape !== 'matrix'
        ? ''
        : Array.from({ length: size.rows }, () => Array.from({ length: size.columns }, () => '')),
    ]),
  )
}
