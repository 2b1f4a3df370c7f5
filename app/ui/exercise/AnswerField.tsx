'use client'

import { useRef } from 'react'
import { Echo } from './Echo'
import type { Field } from './Part'
import { SymbolRow } from './SymbolRow'
import type { Shown } from './shown'

/** A number as people write it, with what was understood in the same box; an order of options as plain text. */
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
  const isNumber = field.shape === 'number'
  return (
    <div className="answer" data-verdict={toneOf(verdict)}>
      <div className="answer-line">
        <input
          ref={input}
          id={id}
          inputMode={isNumber ? 'decimal' : 'text'}
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
      {isNumber && <Echo id={`${id}-echo`} text={value} at={verdict?.status === 'unreadable' ? verdict.at : null} />}
      {isNumber && !readOnly && <SymbolRow target={() => input.current} />}
    </div>
  )
}

function toneOf(verdict: Shown | undefined): string | undefined {
  return verdict?.status === 'follow-through' ? 'correct' : verdict?.status
}
