'use client'

import { useMemo } from 'react'
import { readAnswer } from '@/lib/expression/answer'
import { Html } from '../Html'
import { showNumber } from './showNumber'

interface Place {
  from: number
  length: number
}

/**
 * What was understood, as mathematics and as a number. Its space is there before anything is typed. While someone
 * types, an unfinished expression is no fault: it is pointed at in the palest ink, in colour only after a check.
 */
export function Echo({ id, text, at }: { id: string; text: string; at: Place | null }) {
  const answer = useMemo(() => (text.trim() === '' ? null : readAnswer(text)), [text])
  if (answer === null)
    return (
      <div className="echo" id={id}>
        <span className="echo-empty">What you type is shown here as it is understood</span>
      </div>
    )
  if (!answer.ok) {
    const { message, at: from, length } = answer.problem
    return (
      <div className="echo" id={id} data-checked={at !== null || undefined}>
        <span className="echo-empty">
          <Pointed text={text} from={from} length={length} />
          {message}
        </span>
      </div>
    )
  }
  return (
    <div className="echo" id={id}>
      <Html as="span" className="echo-math" html={answer.mathml.replace('<math>', '<math displaystyle="true">')} />
      <span className="value">
        <span className="tiny">{answer.notices[0]?.message ?? 'read as'}</span>
        {showNumber(answer.value)}
      </span>
    </div>
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
