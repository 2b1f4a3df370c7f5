'use client'

import { type ReactNode, useId } from 'react'
import type { AttemptResult, VariantView } from '@/lib/study/types'
import { Html } from '../Html'
import { Icon } from '../Icon'
import { StudyHtml } from '../StudyHtml'
import { AnswerField } from './AnswerField'
import { MatrixField } from './MatrixField'
import { missing } from './missing'
import { OptionsField } from './OptionsField'
import { RankField } from './RankField'
import type { Attempt as WholeAttempt } from './useAttempt'
import { verdictWords } from './verdict'

export type Field = VariantView['fields'][number]
type Verdict = AttemptResult['fields'][string]
type Result = Pick<AttemptResult, 'status' | 'fields' | 'solution' | 'triesLeft'>
/** What a part needs to know of the attempt it belongs to. */
type Attempt = Pick<WholeAttempt, 'answers' | 'type' | 'edited' | 'empty'> & { result: Result | null }

/** One question of an exercise: its letter and text, its field, the rule for digits, and in the end its verdict. */
export function Part({
  field,
  letter,
  rule,
  attempt,
}: {
  field: Field
  letter: string | null
  rule: ReactNode
  attempt: Attempt
}) {
  const id = useId()
  const { result, edited } = attempt
  const verdict = result?.fields[field.name]
  const done = result?.status === 'done'
  // A verdict is about what was checked: once edited, the field loses its colour, and the message stays to be read.
  const status = verdict && (done || !edited.has(field.name)) ? verdict : undefined
  const attention = verdict && verdict.status !== 'correct' && verdict.status !== 'follow-through'
  // In the end the options carry their verdicts themselves.
  const saysItself = field.shape === 'options' && done
  return (
    <div className="col ruled" data-field={field.name} data-attention={attention || undefined}>
      {/* A formula in a label is read as its MathML; the field's own name is in plain words. */}
      <label className="part" htmlFor={id}>
        {letter && <span className="letter">{letter}</span>}
        <Html as="span" html={field.askHtml ?? field.labelHtml} />
      </label>
      <Entry id={id} field={field} verdict={status} attempt={attempt} />
      <p className="tiny rule" id={`${id}-rule`}>
        {rule}
      </p>
      <div id={`${id}-verdict`}>{!saysItself && <Outcome field={field} attempt={attempt} />}</div>
      {verdict && hasMessage(field, verdict) && <Message verdict={verdict} done={done} />}
    </div>
  )
}

/** What the shape of the answer is entered with. */
function Entry({
  id,
  field,
  verdict,
  attempt,
}: {
  id: string
  field: Field
  verdict: Verdict | undefined
  attempt: Attempt
}) {
  const typed = attempt.answers[field.name]
  const { result } = attempt
  const shared = { id, field, verdict, readOnly: result?.status === 'done', describedBy: `${id}-rule ${id}-verdict` }
  if (Array.isArray(typed))
    return <MatrixField {...shared} value={typed} onChange={(cells) => attempt.type(field.name, cells)} />
  const text = {
    ...shared,
    value: typeof typed === 'string' ? typed : '',
    onChange: (next: string) => attempt.type(field.name, next),
  }
  if (field.shape === 'options')
    return <OptionsField {...text} right={result?.solution?.places[field.name]?.[0] ?? null} />
  return field.shape === 'rank' ? <RankField {...text} /> : <AnswerField {...text} />
}

/** The line under a field: its verdict, what is still to be done, or in the end the right answer. */
function Outcome({ field, attempt: { answers, result, empty } }: { field: Field; attempt: Attempt }) {
  const verdict = result?.fields[field.name]
  const keyHtml = result?.solution?.keyHtml[field.name]
  if (!verdict)
    return (
      <p className={`verdict ${keyHtml ? '' : 'verdict-care'}`}>
        {keyHtml && <Key lead="The answer is" html={keyHtml} />}
        {empty === field.name && (
          <>
            <Icon name="almost" />
            {missing(field, answers[field.name])}
          </>
        )}
      </p>
    )
  const { word, icon, tone } = verdictWords[verdict.status]
  return (
    <p className={`verdict verdict-${tone}`}>
      <Icon name={icon} />
      {word}
      {keyHtml && verdict.status !== 'correct' && <Key lead="the answer is" html={keyHtml} />}
      <span className="rest">
        {result?.status === 'open' && verdict.status === 'wrong' && tryAgain(result.triesLeft)}
        {isFree(result) && 'this costs nothing'}
      </span>
    </p>
  )
}

function Key({ lead, html }: { lead: string; html: string }) {
  return (
    <span className="rest">
      {lead} <Html as="span" className="num" html={html} />
    </span>
  )
}

/** Nothing was wrong, and it is not over: the check took no try. */
function isFree(result: Result | null): boolean {
  return result?.status === 'open' && Object.values(result.fields).every(({ status }) => status !== 'wrong')
}

/** Some verdicts say all there is to say: the echo points at what could not be read, and what is right is right. */
function hasMessage({ shape }: Field, { status }: Verdict): boolean {
  return status === 'wrong' || status === 'almost' || (status === 'unreadable' && shape !== 'number')
}

function tryAgain(left: number): string {
  return left === 1 ? 'try once more' : `${left} tries are left`
}

/** A known mistake has a name, and the name is a heading; any other message stands under the verdict. */
function Message({ verdict, done }: { verdict: Verdict; done: boolean }) {
  const { status, mistakeTitle, messageHtml } = verdict
  if (messageHtml === null) return null
  if (mistakeTitle === null)
    return (
      <div className="small verdict-message">
        <Html html={messageHtml} /> {done && status === 'wrong' && <p>Compare your steps with the worked solution.</p>}
      </div>
    )
  return (
    <section className="callout callout-mistake reveal">
      <h2 className="callout-title">{mistakeTitle}</h2>
      <StudyHtml className="read" html={messageHtml} />
    </section>
  )
}
