'use client'

import { type CSSProperties, Fragment, type ReactNode, type RefObject } from 'react'
import { CellEcho } from './Echo'
import { MatrixCell } from './MatrixCell'
import type { Field } from './Part'
import type { Shown } from './shown'
import { SymbolRow } from './SymbolRow'
import { useGrid } from './useGrid'

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
  const { grid, text, note, type, read, focused, cellProps } = useGrid(value, readOnly, onChange)
  return (
    <>
      <Grid grid={grid} field={field} describedBy={describedBy}>
        {value.map((cells, row) => (
          <Fragment key={row}>
            {(field.rows ?? field.columns) && (
              <span className="side" aria-hidden>
                {field.rows?.[row]}
              </span>
            )}
            {cells.map((typed, column) => (
              <MatrixCell
                key={column}
                id={row === 0 && column === 0 ? id : undefined}
                field={field}
                row={row}
                column={column}
                text={typed}
                verdict={verdict}
                readOnly={readOnly}
                onText={(next) => type(next, row, column)}
                {...cellProps(row, column)}
              />
            ))}
          </Fragment>
        ))}
      </Grid>
      <CellEcho field={field} text={text} note={note} onRead={read} />
      {!readOnly && <SymbolRow target={focused} />}
    </>
  )
}

function Grid({
  grid,
  field,
  describedBy,
  children,
}: {
  grid: RefObject<HTMLFieldSetElement | null>
  field: Field
  describedBy: string
  children: ReactNode
}) {
  const { columns, rows, size, labelText } = field
  return (
    <div className="matrix-scroll">
      <fieldset
        ref={grid}
        className={rows || columns ? 'matrix' : 'matrix matrix-bare'}
        style={{ '--columns': size.columns } as CSSProperties}
        aria-describedby={describedBy}
      >
        <legend className="visually-hidden">{labelText}</legend>
        {columns &&
          ['', ...columns].map((name, place) => (
            <span key={place} className="head" aria-hidden>
              {name}
            </span>
          ))}
        {children}
      </fieldset>
    </div>
  )
}
