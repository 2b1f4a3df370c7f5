'use client'

import { type FormEvent, useEffect, useRef } from 'react'
import type { AttemptResult, VariantView } from '@/lib/study/types'
import { useKeys } from '../keys/useKeys'
import { Announcer } from '../session/Announcer'
import { Dock } from '../session/Dock'
import { Origin, Sheet } from '../session/Sheet'
import { StudyHtml } from '../StudyHtml'
import { AnswerActions, DoneActions } from './Actions'
import { Hints } from './Hints'
import { Part } from './Part'
import { Rule } from './Rule'
import { Solution } from './Solution'
import { spoken } from './spoken'
import { type Attempt, useAttempt } from './useAttempt'

/** A drawn exercise from its statement to its solution; the same on its own page and inside a session. */
export function Exercise({
  variant,
  goOn = 'Continue',
  problem = null,
  onDone,
  onRegraded,
  onAnother,
  onEasier,
  onContinue,
}: {
  variant: VariantView
  /** What the next thing is called. */
  goOn?: string
  /** Why the next thing could not be drawn. */
  problem?: string | null
  onDone: (result: AttemptResult) => void
  /** Inside a session: the item now comes back at another time. */
  onRegraded?: (result: AttemptResult) => void
  onAnother: () => void
  /** To an easier exercise, after two failures. */
  onEasier: (exerciseId: string) => void
  onContinue: () => void
}) {
  const attempt = useAttempt(variant, onDone)
  const { result } = attempt
  const done = result?.status === 'done'
  const form = useRef<HTMLFormElement>(null)
  useFirstField(form)
  useShowReply(form, attempt)

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (done) onContinue()
    else attempt.act('check')
  }
  const hintsLeft = result?.hintsLeft ?? variant.hints
  const easier = done ? result.easier : null
  const toEasier = () => easier && onEasier(easier.id)
  useKeys({
    enter: () => submit(),
    h: !done && hintsLeft > 0 && (() => attempt.act('hint')),
    n: done && onAnother,
    e: easier !== null && toEasier,
  })

  return (
    <form ref={form} onSubmit={submit} autoComplete="off" noValidate>
      <Sheet>
        <Origin section={variant.section} title={variant.title} kind="exercise" />
        <div className="col">
          <StudyHtml className="read statement" html={variant.statementHtml} />
        </div>
        {variant.fields.map((field, place) => (
          <Part
            key={field.name}
            field={field}
            letter={variant.fields.length > 1 ? String.fromCharCode(97 + place) : null}
            rule={<Rule fields={variant.fields} place={place} />}
            attempt={attempt}
          />
        ))}
        <Hints html={result?.hintsHtml ?? []} total={variant.hints} />
        {done && result.solution && (
          <Solution
            variant={variant}
            result={result}
            onRegraded={(next) => {
              attempt.replace(next)
              onRegraded?.(next)
            }}
          />
        )}
      </Sheet>
      <Dock>
        {done ? (
          <DoneActions goOn={goOn} easier={easier} problem={problem} onAnother={onAnother} onEasier={toEasier} />
        ) : (
          <AnswerActions attempt={attempt} hints={variant.hints} hintsLeft={hintsLeft} />
        )}
      </Dock>
      <Announcer text={spoken(variant, attempt)} />
    </form>
  )
}

/** On a desktop the first field is ready to be typed in; on a phone the statement is read before a keyboard covers it. */
function useFirstField(form: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    window.scrollTo(0, 0)
    const isFine = window.matchMedia('(pointer: fine)').matches
    const field = isFine ? form.current?.querySelector<HTMLElement>('[data-field] :is(input, button)') : null
    const target = field ?? form.current?.querySelector<HTMLElement>('.session-main')
    target?.focus({ preventScroll: true })
  }, [form])
}

/** After a reply the view goes to what is new, and the focus to the next thing to do. */
function useShowReply(form: React.RefObject<HTMLFormElement | null>, { result, last, empty }: Attempt) {
  useEffect(() => {
    if (empty === null) return
    const field = form.current?.querySelector(`[data-field="${CSS.escape(empty)}"]`)
    const first =
      field?.querySelector<HTMLElement>('[data-blank]') ?? field?.querySelector<HTMLElement>('input, button')
    first?.focus()
  }, [form, empty])
  const reply = useRef<AttemptResult | null>(null)
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector)
    // A grade that is changed makes a new result of the same reply.
    if (!result || reply.current?.status === 'done') return
    reply.current = result
    const wrong = find('[data-attention]')
    if (result.status === 'done') find('.dock .btn-primary')?.focus()
    else if (last === 'check') {
      const inputs = [...(wrong?.querySelectorAll<HTMLElement>('input, button') ?? [])]
      const faulty = inputs.find((input) => input.getAttribute('aria-invalid') === 'true') ?? inputs[0]
      faulty?.focus({ preventScroll: true })
    }
    const shown = last === 'hint' ? find('.callout-hint:last-child') : (wrong ?? find('.solution'))
    shown?.scrollIntoView({ block: 'nearest' })
  }, [form, result, last])
}
