'use client'

import type { ClipboardEvent, KeyboardEvent } from 'react'
import { Icon } from '../Icon'
import type { Field } from './Part'
import { cellStatus, type Shown } from './shown'
import { verdictWords } from './verdict'

/** One cell of a grid. Its verdict is a sign in its corner and, where it is wrong, a line under it. */
export function MatrixCell({
  id,
  field,
  row,
  column,
  text,
  verdict,
  readOnly,
  onText,
  onKeyDown,
  onPaste,
  onFocus,
}: {
  id: string | undefined
  field: Field
  row: number
  column: number
  text: string
  verdict: Shown | undefined
  readOnly: boolean
  onText: (text: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
  onFocus: () => void
}) {
  const status = cellStatus(verdict, row, column)
  return (
    <span className="cell" data-verdict={status === 'follow-through' ? 'correct' : status}>
      <input
        id={id}
        data-row={row}
        data-column={column}
        data-blank={text.trim() === '' || undefined}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={cellName(field, row, column)}
        aria-invalid={status === 'wrong' || status === 'unreadable' || undefined}
        readOnly={readOnly}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onFocus={onFocus}
      />
      {status && <Icon name={verdictWords[status].icon} label={verdictWords[status].word.toLowerCase()} />}
    </span>
  )
}

function cellName(field: Field, row: number, column: number): string {
  const names = [field.rows?.[row], field.columns?.[column]].filter(Boolean).join(', ')
  const place = field.size.rows === 1 ? `entry ${column + 1}` : `row ${row + 1}, column ${column + 1}`
  return names ? `${place}: ${names}` : place
}
