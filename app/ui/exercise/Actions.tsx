'use client'

import type { AttemptResult } from '@/lib/study/types'
import { Icon } from '../Icon'
import { Key } from '../Key'
import type { Attempt } from './useAttempt'

/** The dock while an answer is looked for. The form's submit is Check here, and Continue after the verdict. */
export function AnswerActions({
  attempt: { busy, problem, act },
  hints,
  hintsLeft,
}: {
  attempt: Attempt
  hints: number
  hintsLeft: number
}) {
  return (
    <div className="dock-row">
      <button
        key="check"
        type="submit"
        className="btn btn-primary"
        aria-disabled={busy || undefined}
        aria-keyshortcuts="Enter"
      >
        Check <Key>Enter</Key>
      </button>
      {hints > 0 && hintsLeft > 0 && (
        <button type="button" className="btn" onClick={() => act('hint')} aria-keyshortcuts="H Alt+H">
          <Icon name="hint" />
          Hint {hints - hintsLeft + 1} of {hints} <Key>H</Key>
        </button>
      )}
      <button type="button" className="btn btn-quiet push" onClick={() => act('solution')}>
        Show solution
      </button>
      {problem !== null && <p className="small dock-note">{problem} What you typed is kept.</p>}
    </div>
  )
}

/** The dock when it is over: on, or the same kind once more. */
export function DoneActions({
  goOn,
  easier,
  problem,
  onEasier,
  onAnother,
}: {
  /** What the next thing is called. */
  goOn: string
  easier: AttemptResult['easier']
  problem: string | null
  onEasier: () => void
  onAnother: () => void
}) {
  return (
    <div className="dock-row">
      <button key="continue" type="submit" className="btn btn-primary" aria-keyshortcuts="Enter">
        {goOn} <Key>Enter</Key>
      </button>
      {easier !== null && (
        <button type="button" className="btn" onClick={onEasier} aria-keyshortcuts="E Alt+E" title={easier.title}>
          An easier one <Key>E</Key>
        </button>
      )}
      <button type="button" className="btn" onClick={onAnother} aria-keyshortcuts="N Alt+N">
        Another like this <Key>N</Key>
      </button>
      {problem !== null && (
        <p className="small dock-note" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
