import type { ReactNode } from 'react'

/** The main part of a page that has no rail and, for once, no session either. */
export function Bare({ children }: { children: ReactNode }) {
  return (
    <main className="main" id="main" tabIndex={-1}>
      {children}
    </main>
  )
}
