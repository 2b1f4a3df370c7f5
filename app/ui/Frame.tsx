'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'
import { Rail } from './Rail'
import { ThemeSwitch } from './theme/ThemeSwitch'

const sessions = ['review', 'exercises']

/** What stands around a page: the rail and the main column, or nothing at all around a session. */
export function Frame({ children, rail }: { children: ReactNode; rail: ReactNode }) {
  const segment = useSelectedLayoutSegment()
  if (segment !== null && sessions.includes(segment)) return children
  return (
    <div className="app">
      <Rail segment={segment}>{rail}</Rail>
      <main className="main" id="main" tabIndex={-1}>
        {children}
        <footer className="main-foot narrow-only">
          <ThemeSwitch />
        </footer>
      </main>
    </div>
  )
}
