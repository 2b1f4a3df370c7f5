import type { ReactNode } from 'react'

/** The numbers of a chart, for whoever reads tables rather than drawings. The first column is text, the rest are numbers. */
export function DataTable({
  head,
  rows,
  narrow = false,
  summary = 'Show as a table',
}: {
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  narrow?: boolean
  /** Where a drawing has several. */
  summary?: string
}) {
  return (
    <details className="data">
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
    </details>
  )
}
