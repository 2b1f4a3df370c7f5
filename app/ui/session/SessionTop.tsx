'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '../Icon'
import { Key } from '../Key'
import { Unsent } from '../outbox/Unsent'

export function SessionTop({
  end,
  of = null,
  middle,
  left = null,
  progress,
  onUndo,
}: {
  end: Route
  /** What a session is of, where it is not today's. */
  of?: string | null
  middle: ReactNode
  /** How long the rest is likely to take. */
  left?: ReactNode
  progress?: { done: number; total: number }
  /** Undo is there from the first answer on; before it, its place stays empty. */
  onUndo?: (() => void) | undefined
}) {
  return (
    <header className={of === null ? 'session-top' : 'session-top session-top-of'}>
      <Link className="btn btn-quiet" href={end} aria-keyshortcuts="Escape">
        <Icon name="close" />
        End <Key>Esc</Key>
      </Link>
      <div className="session-middle">
        <p className="small num session-title">{middle}</p>
        {left !== null && <p className="tiny num session-left">{left}</p>}
      </div>
      {onUndo ? (
        <button type="button" className="btn btn-quiet" onClick={onUndo} aria-keyshortcuts="U">
          <Icon name="undo" />
          Undo <Key>U</Key>
        </button>
      ) : (
        <span />
      )}
      {of !== null && (
        <p className="tiny session-of" title={of}>
          {of}
        </p>
      )}
      {progress && (
        <div
          className="progress"
          role="progressbar"
          aria-label="Progress"
          aria-valuemin={0}
          aria-valuemax={progress.total}
          aria-valuenow={progress.done}
        >
          <span style={{ width: `${(100 * progress.done) / Math.max(1, progress.total)}%` }} />
        </div>
      )}
      <Unsent />
    </header>
  )
}
