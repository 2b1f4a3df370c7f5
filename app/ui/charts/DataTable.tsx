import type { ReactNode } from 'react'
import { asText } from '../asText'

interface Props<Cell> {
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
  narrow?: boolean
  /** Where a drawing has several. */
  summary?: string
}

/** The numbers of a chart, for whoever reads tables rather than drawings. The first column is text, the rest are numbers. */
export function DataTable(props: Props<string | number>) {
  return (
    <details
      className="data"
      {...asText(
        <details>
          <Inside {...props} />
        </details>,
      )}
    />
  )
}

/** The same with links in it. */
export function LinkTable(props: Props<ReactNode>) {
  return (
    <details className="data">
      <Inside {...props} />
    </details>
  )
}

function Inside({ head, rows, narrow = false, summary = 'Show as a table' }: Props<ReactNode>) {
  return (
    <>
      <summary>{summary}</summary>
      <div
        className="table-scroll"
        role="region"
        aria-label={`Table of ${head.slice(1).join(', ').toLowerCase()}`}
        tabIndex={0}
      >
        <table className={narrow ? 'table narrow-table' : 'table'}>
          <thead>
            <tr>
              {head.map((name, i) => (
                <th key={name} scope="col" className={i > 0 ? 'r' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map((value, i) => (
                  <td key={i} className={i > 0 ? 'r' : undefined}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
