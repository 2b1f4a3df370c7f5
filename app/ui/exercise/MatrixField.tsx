'use client'

import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import { readAnswer, readGrid } from '@/lib/expression/answer'
import { fill, move } from './grid'
import { MatrixCell } from './MatrixCell'
import type { Field } from './Part'
import { showNumber } from './showNumber'
import type { Shown } from './shown'
import { SymbolRow } from './SymbolRow'

/** A vector or matrix: arrows move, Enter goes to the next row, Tab to the next cell, pasting fills from the cell. */
export function MatrixField({
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
  value: string[][]
  verdict: Shown | undefined
  readOnly: boolean
  describedBy: string
  onChange: (cells: string[][]) => void
}) {
  const grid = useRef<HTMLFieldSetElement>(null)
  const [active, setActive] = useState<[number, number] | null>(null)
  const { rows, columns } = field
  const bare = !rows && !columns
  const cell = (row: number, column: number) =>
    grid.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    if (event.key === 'Escape') return event.currentTarget.blur()
    const next = move(event, row, column)
    const target = next && cell(...next)
    if (!target) return
    event.preventDefault()
    target.focus()
    target.select()
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => {
    const pasted = readGrid(event.clipboardData.getData('text'))
    if (!pasted.ok || pasted.value.flat().length < 2) return
    event.preventDefault()
    onChange(fill(value, pasted.value, row, column))
  }

  return (
    <>
      <div className="matrix-scroll">
        <fieldset
          ref={grid}
          className={bare ? 'matrix matrix-bare' : 'matrix'}
          style={{ '--columns': field.size.columns } as CSSProperties}
          aria-describedby={describedBy}
        >
          <legend className="visually-hidden">{field.labelText}</legend>
          {columns && <Heads columns={columns} />}
          {value.map((cells, row) => [
            !bare && (
              <span key={`side ${row}`} className="side" aria-hidden>
                {rows?.[row]}
              </span>
            ),
            ...cells.map((text, column) => (
              <MatrixCell
                key={`${row} ${column}`}
                id={row === 0 && column === 0 ? id : undefined}
                field={field}
                row={row}
                column={column}
                text={text}
                verdict={verdict}
                readOnly={readOnly}
                onText={(typed) => onChange(fill(value, [[typed]], row, column))}
                onKeyDown={(event) => onKeyDown(event, row, column)}
                onPaste={(event) => onPaste(event, row, column)}
                onFocus={() => setActive([row, column])}
              />
            )),
          ])}
        </fieldset>
      </div>
      <CellEcho text={active ? (value[active[0]]?.[active[1]] ?? '') : ''} />
      {!readOnly && <SymbolRow target={() => (active ? cell(...active) : cell(0, 0))} />}
    </>
  )
}

function Heads({ columns }: { columns: string[] }) {
  return ['', ...columns].map((name, place) => (
    <span key={place} className="head" aria-hidden>
      {name}
    </span>
  ))
}

/** One line for the cell that has the focus; its space is there from the start. */
function CellEcho({ text }: { text: string }) {
  return <p className="tiny cell-echo">{reading(text)}</p>
}

/** Nothing where a plain number says it already. */
function reading(text: string): string {
  if (text.trim() === '') return ''
  const answer = readAnswer(text)
  if (!answer.ok) return answer.problem.message
  const shown = showNumber(answer.value)
  return shown === text.trim() ? '' : `${answer.text} is read as ${shown}`
}
