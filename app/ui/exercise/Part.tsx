'use client'

import { type ReactNode, useId } from 'react'
import type { AttemptResult, VariantView } from '@/lib/study/types'
import { Html } from '../Html'
import { Icon } from '../Icon'
import { StudyHtml } from '../StudyHtml'
import { AnswerField } from './AnswerField'
import { MatrixField } from './MatrixField'
import { OptionsField, OptionsList } from './OptionsField'
import type { Attempt } from './useAttempt'
import { verdictWords } from './verdict'

export type Field = VariantView['fields'][number]
type Verdict = AttemptResult['fields'][string]

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
  const { result, edited, empty } = attempt
  const verdict = result?.fields[field.name]
  const done = result?.status === 'done'
  // A verdict is about what was checked: once edited, the field loses its colour, and the message stays to be read.
  const status = verdict && (done || !edited.has(field.name)) ? verdict : undefined
  const attention = verdict && verdict.status !== 'correct' && verdict.status !== 'follow-through'
  const TextOrOptions = field.shape === 'options' ? OptionsField : AnswerField
  const shared = { id, field, verdict: status, readOnly: done, describedBy: `${id}-rule ${id}-verdict` }
  const typed = attempt.answers[field.name]
  return (
    <div className="col ruled" data-field={field.name} data-attention={attention || undefined}>
      {/* A formula in a label is read as its MathML; the field's own name is in plain words. */}
      <label className="part" htmlFor={id}>
        {letter && <span className="letter">{letter}</span>}
        <Html as="span" html={field.askHtml ?? field.labelHtml} />
      </label>
      {field.shape === 'rank' && <OptionsList field={field} />}
      {!Array.isArray(typed) ? (
        <TextOrOptions
          {...shared}
          value={typeof typed === 'string' ? typed : ''}
          onChange={(text) => attempt.type(field.name, text)}
        />
      ) : (
        <MatrixField {...shared} value={typed} onChange={(cells) => attempt.type(field.name, cells)} />
      )}
      <p className="tiny rule" id={`${id}-rule`}>
        {rule}
      </p>
      <div id={`${id}-verdict`}>
        {verdict ? (
          <VerdictLine
            verdict={verdict}
            keyHtml={result?.solution?.keyHtml[field.name] ?? null}
            free={isFree(result)}
            triesLeft={done ? null : (result?.triesLeft ?? null)}
          />
        ) : (
          <p className="verdict verdict-care">
            {empty === field.name && (
              <>
                <Icon name="almost" />
                Nothing typed yet
              </>
            )}
          </p>
        )}
      </div>
      {verdict && hasMessage(field, verdict, done) && <Message verdict={verdict} />}
    </div>
  )
}

function VerdictLine({
  verdict,
  keyHtml,
  free,
  triesLeft,
}: {
  verdict: Verdict
  free: boolean
  keyHtml: string | null
  triesLeft: number | null
}) {
  const { word, icon, tone } = verdictWords[verdict.status]
  const showKey = keyHtml !== null && verdict.status !== 'correct'
  return (
    <p className={`verdict verdict-${tone}`}>
      <Icon name={icon} />
      {word}
      <span className="rest">
        {showKey && (
          <>
            the answer is <Html as="span" className="num" html={keyHtml} />
          </>
        )}
        {!showKey && verdict.status === 'wrong' && triesLeft !== null && triesLeft > 0 && tryAgain(triesLeft)}
        {free && 'this costs nothing'}
      </span>
    </p>
  )
}

/** Nothing was wrong, and it is not over: the check took no try. */
function isFree(result: AttemptResult | null): boolean {
  return result?.status === 'open' && Object.values(result.fields).every(({ status }) => status !== 'wrong')
}

/** Some verdicts say all there is to say: the echo points at what could not be read, and what is right is right. */
function hasMessage(field: Field, { status, mistakeTitle }: Verdict, done: boolean): boolean {
  if (status === 'unreadable') return field.shape !== 'number'
  if (status === 'wrong') return done || mistakeTitle !== null
  return status === 'almost'
}

function tryAgain(left: number): string {
  return left === 1 ? 'try once more' : `${left} tries are left`
}

/** A known mistake has a name, and the name is a heading; any other message stands under the verdict. */
function Message({ verdict }: { verdict: Verdict }) {
  if (verdict.messageHtml === null) return null
  if (verdict.mistakeTitle === null) return <Html className="small verdict-message" html={verdict.messageHtml} />
  return (
    <section className="callout callout-mistake reveal">
      <h2 className="callout-title">{verdict.mistakeTitle}</h2>
      <StudyHtml className="read" html={verdict.messageHtml} />
    </section>
  )
}
