'use client'

import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Given } from '@/lib/quiz'
import type { QuizQuestionView } from '@/lib/study/quiz/types'
import { Icon } from '@/app/ui/Icon'
import { Key } from '@/app/ui/Key'
import { useKeys } from '@/app/ui/keys/useKeys'
import { Announcer } from '@/app/ui/session/Announcer'
import { Dock } from '@/app/ui/session/Dock'
import { BookLink, ItemLink } from '@/app/ui/session/MemoryFacts'
import { Origin, Sheet } from '@/app/ui/session/Sheet'
import { Asked, kindText } from '../questions/Asked'
import { isWhole } from '../questions/NumericAsked'
import { pointsText } from '../words'

interface TurnProps {
  question: QuizQuestionView
  /** No question comes after it. */
  last: boolean
  /** What was right is told after each answer. */
  each: boolean
  busy: boolean
  problem: string | null
  onGive: (given: Given | null) => void
  onMark: () => void
  onCheck: (given: Given | null) => void
  onGo: (by: 1 | -1) => void
}

/** One question on the screen. */
export function Turn({ question, last, each, busy, problem, onGive, onMark, onCheck, onGo }: TurnProps) {
  const [incomplete, setIncomplete] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { number, asked, reply } = question
  const checks = each && reply === null
  useTurnFocus(form, reply !== null)

  const press = (event?: FormEvent) => {
    event?.preventDefault()
    if (!checks) return onGo(1)
    const whole = isComplete(question)
    setIncomplete(!whole)
    // Steps that were not moved are an order all the same.
    const given = question.given ?? (asked.kind === 'order' ? asked.stepsHtml.map((_, place) => place) : null)
    if (whole) onCheck(given)
  }
  useKeys({
    enter: () => press(),
    ' ': reply !== null && (() => onGo(1)),
    arrowright: () => onGo(1),
    arrowleft: number > 0 && (() => onGo(-1)),
    m: onMark,
  })
  return (
    <form ref={form} onSubmit={press} autoComplete="off" noValidate>
      <Sheet>
        <Origin section={question.section} title={question.title} kind={kindText(asked)} />
        <Asked
          id={String(number)}
          asked={asked}
          given={question.given}
          reply={reply}
          unread={question.unread}
          incomplete={incomplete}
          quiet={false}
          onGive={(given) => {
            setIncomplete(false)
            onGive(given)
          }}
        />
        {reply && (
          <p className="small facts col ruled">
            <b className="num">{pointsText(reply.score)}</b>
            <BookLink item={{ ...question, anchor: reply.anchor }} />
            <ItemLink item={{ id: reply.itemId }} />
          </p>
        )}
      </Sheet>
      <TurnDock
        checks={checks}
        question={question}
        last={last}
        busy={busy}
        problem={problem}
        onMark={onMark}
        onGo={onGo}
      />
      <Announcer text={reply ? spokenReply(reply.score) : ''} />
    </form>
  )
}

function TurnDock({
  question: { number, marked },
  last,
  checks,
  busy,
  problem,
  onMark,
  onGo,
}: Pick<TurnProps, 'question' | 'last' | 'busy' | 'problem' | 'onMark' | 'onGo'> & {
  /** The answer is to be checked now. */
  checks: boolean
}) {
  return (
    <Dock>
      <div className="dock-row">
        <button
          key={String(checks)}
          type="submit"
          className="btn btn-primary"
          aria-disabled={busy || undefined}
          aria-keyshortcuts="Enter"
        >
          {checks ? 'Check' : last ? 'To the end' : 'Next question'} <Key>Enter</Key>
        </button>
        {number > 0 && (
          <button type="button" className="btn" onClick={() => onGo(-1)} aria-keyshortcuts="ArrowLeft">
            Back <Key>←</Key>
          </button>
        )}
        {checks && (
          <button type="button" className="btn" onClick={() => onGo(1)} aria-keyshortcuts="ArrowRight">
            Leave open <Key>→</Key>
          </button>
        )}
        <button
          type="button"
          className="btn btn-quiet push"
          aria-pressed={marked}
          onClick={onMark}
          aria-keyshortcuts="M"
        >
          <Icon name="mark" />
          Mark for later <Key>M</Key>
        </button>
        {problem && (
          <p className="small dock-note" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dock>
  )
}

const spokenReply = (score: number): string =>
  score === 1 ? 'Right.' : score === 0 ? 'Wrong.' : `Partly right: ${pointsText(score)}.`

function isComplete({ asked, given }: QuizQuestionView): boolean {
  if (asked.kind === 'order') return true
  if (asked.kind === 'numeric') return isWhole(asked.fields, given)
  if (asked.kind === 'cloze') return typeof given === 'string' && given.trim() !== ''
  return Array.isArray(given) && given.length > 0
}

/**
 * On a desktop a field is ready to be typed in; otherwise the question takes the focus, so that it is read out. After the
 * check, the next thing to do.
 */
function useTurnFocus(form: RefObject<HTMLFormElement | null>, told: boolean) {
  const begun = useRef(told)
  useEffect(() => {
    window.scrollTo(0, 0)
    const isFine = window.matchMedia('(pointer: fine)').matches
    const selector = ':is([data-first], [data-field] :is(input, button)):not([readonly])'
    const field = isFine ? form.current?.querySelector<HTMLElement>(selector) : null
    const target = field ?? form.current?.querySelector<HTMLElement>('.session-main')
    target?.focus({ preventScroll: true })
  }, [form])
  useEffect(() => {
    if (told && !begun.current)
      form.current?.querySelector<HTMLElement>('.dock .btn-primary')?.focus({ preventScroll: true })
    begun.current = told
  }, [form, told])
}
