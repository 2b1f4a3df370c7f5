'use client'

import Link from 'next/link'
import { useSelectedLayoutSegments } from 'next/navigation'
import type { ReactNode } from 'react'
import { Rail } from './Rail'
import { openUndo } from './undo/open'
import { ThemeSwitch } from './theme/ThemeSwitch'

const sessions = ['review', 'exercises']

/** What stands around a page: the rail and the main column, or nothing at all around a session. */
export function Frame({ children, rail }: { children: ReactNode; rail: ReactNode }) {
  const segments = useSelectedLayoutSegments()
  const segment = segments[0] ?? null
  // The set-up and the result of a quiz are pages; between them it is a session.
  const inQuiz = segment === 'quiz' && segments.length === 2
  if (inQuiz || (segment !== null && sessions.includes(segment))) return children
  return (
    <div className="app">
      <Rail segment={segment}>{rail}</Rail>
      <main className="main" id="main" tabIndex={-1}>
        {children}
        <footer className="main-foot narrow-only">
          <p className="small facts">
            <Link href="/settings">Settings</Link>
            <button type="button" className="btn-link" onClick={openUndo}>
              Take back an answer
            </button>
          </p>
          <ThemeSwitch />
        </footer>
      </main>
    </div>
  )
}
