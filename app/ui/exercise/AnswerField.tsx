'use client'

import { useRef } from 'react'
import { Echo } from './Echo'
import type { Field } from './Part'
import { SymbolRow } from './SymbolRow'
import type { Shown } from './shown'

/** A number as people write it, with what was understood in the same box. */
export function AnswerField({
  id,
  field,
  value,
  verdict,
  readOnly,
  describedBy,
  onChange,
}: {
  id: string
  field: Field
  value: string
  verdict: Shown | undefined
  readOnly: boolean
  describedBy: string
  onChange: (text: string) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const read = (text: string) => {
    onChange(text)
    input.current?.focus()
  }
  return (
    <div className="answer" data-verdict={toneOf(verdict)}>
      <div className="answer-line">
        <input
          ref={input}
          id={id}
          inputMode="decimal"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
          aria-label={field.askHtml ? `${field.labelText}: answer` : field.labelText}
          aria-describedby={`${id}-echo ${describedBy}`}
          aria-invalid={verdict?.status === 'wrong' || verdict?.status === 'unreadable' || undefined}
          data-blank={value.trim() === '' || undefined}
          readOnly={readOnly}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        {field.unit && <span className="unit">{field.unit}</span>}
      </div>
      <Echo id={`${id}-echo`} field={field} text={value} checked={verdict?.status === 'unreadable'} onRead={read} />
      {!readOnly && <SymbolRow target={() => input.current} />}
    </div>
  )
}

function toneOf(verdict: Shown | undefined): string | undefined {
  return verdict?.status === 'follow-through' ? 'correct' : verdict?.status
}
