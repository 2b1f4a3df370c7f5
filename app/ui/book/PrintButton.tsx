'use client'

export function PrintButton() {
  return (
    <button type="button" className="btn screen-only" onClick={() => window.print()}>
      Print
    </button>
  )
}
