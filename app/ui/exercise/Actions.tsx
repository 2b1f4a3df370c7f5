'use client'

import { Icon } from '../Icon'
import { Key } from '../Key'

/** The dock of an exercise. The form's submit is Check before the verdict and Continue after it. */
export function Actions({
  done,
  busy,
  hints,
  hintsLeft,
  problem,
  onHint,
  onSolution,
  onAnother,
}: {
  done: boolean
  busy: boolean
  hints: number
  hintsLeft: number
  problem: string | null
  onHint: () => void
  onSolution: () => void
  onAnother: () => void
}) {
  if (done)
    return (
      <div className="dock-row">
        <button key="continue" type="submit" className="btn btn-primary" aria-keyshortcuts="Enter">
          Continue <Key>Enter</Key>
        </button>
        <button type="button" className="btn" onClick={onAnother} aria-keyshortcuts="N Alt+N">
          Another like this <Key>N</Key>
        </button>
      </div>
    )
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
        <button type="button" className="btn" onClick={onHint} aria-keyshortcuts="H Alt+H">
          <Icon name="hint" />
          Hint {hints - hintsLeft + 1} of {hints} <Key>H</Key>
        </button>
      )}
      <button type="button" className="btn btn-quiet push" onClick={onSolution}>
        Show solution
      </button>
      {problem !== null && <p className="small dock-note">{problem} What you typed is kept.</p>}
    </div>
  )
}
