'use client'

import { patch } from '@/app/ui/api'
import { useAct } from './useAct'

/** Setting the item aside and flagging it. The words of each button say what it does next. */
export function Switches({ id, suspended, flagged }: { id: string; suspended: boolean; flagged: boolean }) {
  const { path, busy, said, run, act } = useAct(id)
  return (
    <div className="item-switches">
      <button
        type="button"
        className="btn"
        aria-disabled={busy || undefined}
        onClick={() =>
          suspended ? act({ action: 'resume' }, 'Brought back.') : act({ action: 'suspend' }, 'Set aside.')
        }
      >
        {suspended ? 'Bring back' : 'Set aside'}
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={busy || undefined}
        onClick={() => run(() => patch(path, { flagged: !flagged }), flagged ? 'The flag is removed.' : 'Flagged.')}
      >
        {flagged ? 'Remove the flag' : 'Flag'}
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={busy || undefined}
        onClick={() => act({ action: 'bury' }, 'Not today: it comes tomorrow at the earliest.')}
      >
        Not today
      </button>
      <p className="small" role="status">
        {said}
      </p>
    </div>
  )
}
