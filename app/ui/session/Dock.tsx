import type { ReactNode } from 'react'

/** Where the next action is, all session long. Its height does not depend on what it offers. */
export function Dock({ children }: { children: ReactNode }) {
  return (
    <footer className="dock" aria-label="Actions">
      {children}
    </footer>
  )
}
