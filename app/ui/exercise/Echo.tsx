'use client'

import { useMemo } from 'react'
import { Html } from '../Html'
import type { Field } from './Part'
import { readingOf } from './reading'

interface Place {
  from: number
  length: number
}

/**
 * What was understood, as mathematics and as a number. Its space is there before anything is typed. While someone
 * types, an unfinished expression is no fault: it is pointed at in the palest ink, in colour only after a check.
 */
export function Echo({
  id,
  field,
  text,
  checked,
  onRead,
}: {
  id: string
  field: Field
  text: string
  /** This text was checked and could not be read. */
  checked: boolean
  /** What can mean two things was asked about: the text with the meaning that was chosen. */
  onRead: (text: string) => void
}) {
  const reading = useMemo(() => readingOf(text, field), [text, field])
  if (reading === null)
    return (
      <div className="echo" id={id}>
        <span className="echo-empty">What you type is shown here as it is understood</span>
      </div>
    )
  return (
    <div className="echo" id={id} data-checked={checked || undefined}>
      <Understood text={text} reading={reading} onRead={onRead} />
    </div>
  )
}

/** The same for one cell of a grid, where a plain number says it already. */
export function CellEcho({
  field,
  text,
  note,
  onRead,
}: {
  field: Field
  text: string
  /** What was just done, in place of what is typed. */
  note: string | null
  onRead: (text: string) => void
}) {
  const reading = useMemo(() => readingOf(text, field), [text, field])
  const plain = reading?.ok && reading.notice === null && reading.value === text.trim().replace('-', '−')
  return (
    <div className="echo cell-echo">
      {note !== null ? (
        <span className="echo-empty">{note}</span>
      ) : (
        reading !== null && !plain && <Understood text={text} reading={reading} onRead={onRead} />
      )}
    </div>
  )
}

function Understood({
  text,
  reading,
  onRead,
}: {
  text: string
  reading: NonNullable<ReturnType<typeof readingOf>>
  onRead: (text: string) => void
}) {
  if (reading.ok)
    return (
      <>
        <Html as="span" className="echo-math" html={reading.mathml.replace('<math>', '<math displaystyle="true">')} />
        <span className="value">
          <span className="tiny">{reading.notice ?? 'read as'}</span>
          {reading.value}
        </span>
      </>
    )
  const { message, at: from, length, readings } = reading.problem
  if (readings !== undefined)
    return (
      <span className="echo-ask" role="group" aria-label={message}>
        <span>
          Does <b className="num">{text.slice(from, from + length)}</b> mean
        </span>
        {readings.map((meant) => (
          <button
            key={meant}
            type="button"
            className="btn"
            onClick={() => onRead(text.slice(0, from) + meant + text.slice(from + length))}
          >
            {meant}
          </button>
        ))}
      </span>
    )
  return (
    <span className="echo-empty">
      <Pointed text={text} from={from} length={length} />
      {message}
    </span>
  )
}

/** The text again, with the place underlined; an end that is missing is pointed at behind the last character. */
function Pointed({ text, from, length }: Place & { text: string }) {
  return (
    <span className="pointing" aria-hidden>
      {text.slice(0, from)}
      <span className="pointed">{text.slice(from, from + length) || '\u00a0\u00a0'}</span>
      {text.slice(from + length)}
    </span>
  )
}
