'use client'

import { useId } from 'react'
import type { AttemptResult, VariantView } from '@/lib/study/types'
import { Html } from '../Html'
import { Icon } from '../Icon'
import { AnswerField } from './AnswerField'
import { MatrixField } from './MatrixField'
import type { Attempt } from './useAttempt'
import { verdictWords } from './verdict'

export type Field = VariantView['fields'][number]
type Verdict = AttemptResult['fields'][string]

/** One question of an exercise: its letter and text, its field, the rule for digits, and in the end its verdict. */
export function Part({ field, letter, attempt }: { field: Field; letter: string | null; attempt: Attempt }) {
  const id = useId()
  const { result, edited, empty } = attempt
  const verdict = result?.fields[field.name]
  const done = result?.status === 'done'
  // A verdict is about what was checked: once edited, the field loses its colour, and the message stays to be read.
  const status = verdict && (done || !edited.has(field.name)) ? verdict : undefined
  const attention = verdict && verdict.status !== 'correct' && verdict.status !== 'follow-through'
  const shared = { id, field, verdict: status, readOnly: done, describedBy: `${id}-rule ${id}-verdict` }
  const typed = attempt.answers[field.name]
  return (
    <div className="col ruled" data-field={field.name} data-attention={attention || undefined}>
      {/* A formula in a label is read as its MathML; the field's own name is in plain words. */}
      <label className="part" htmlFor={id}>
        {letter && <span className="letter">{letter}</span>}
        <Html as="span" html={field.askHtml ?? field.labelHtml} />
      </label>
      {typeof typed === 'string' || typed === undefined ? (
        <AnswerField {...shared} value={typed ?? ''} onChange={(text) => attempt.type(field.name, text)} />
      ) : (
        <MatrixField {...shared} value={typed} onChange={(cells) => attempt.type(field.name, cells)} />
      )}
      <p className="tiny rule" id={`${id}-rule`}>
        {field.rule}
        {field.shape === 'number' && (
          <>
            {' '}
            Write <code>0.72</code>, <code>72%</code>, <code>18/25</code>, <code>1.2e-3</code> or <code>sqrt(2)/2</code>
            .
          </>
        )}
      </p>
      <div id={`${id}-verdict`}>
        {verdict ? (
          <VerdictLine
            verdict={verdict}
            keyHtml={result?.solution?.keyHtml[field.name] ?? null}
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
      {verdict && <Message verdict={verdict} />}
    </div>
  )
}

function VerdictLine({
  verdict,
  keyHtml,
  triesLeft,
}: {
  verdict: Verdict
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
        {(verdict.status === 'almost' || verdict.status === 'unreadable') && keyHtml === null && 'this costs nothing'}
      </span>
    </p>
  )
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
      <Html className="read" html={verdict.messageHtml} />
    </section>
  )
}
