'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { ApiError, patch, post } from '@/app/ui/api'

/** Setting the item aside and flagging it. The words of each button say what it does next. */
export function Switches({ id, suspended, flagged }: { id: string; suspended: boolean; flagged: boolean }) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')
  const [busy, startTransition] = useTransition()
  /** Tried again after a failure it is the same message: it counts once. */
  const message = useRef<{ id: string; action: 'suspend' | 'resume' } | null>(null)
  const path = `/api/items/${encodeURIComponent(id)}`

  const run = (work: () => Promise<unknown>, done: string) => {
    if (busy) return
    setProblem('')
    setSaid('')
    startTransition(async () => {
      try {
        await work()
        setSaid(done)
        router.refresh()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        setProblem(error.message)
      }
    })
  }
  const aside = async () => {
    const action = suspended ? 'resume' : 'suspend'
    if (message.current?.action !== action) message.current = { id: crypto.randomUUID(), action }
    await post(path, message.current)
    message.current = null
  }
  return (
    <div className="item-switches">
      <button
        type="button"
        className="btn"
        aria-disabled={busy || undefined}
        onClick={() => run(aside, suspended ? 'Brought back.' : 'Set aside.')}
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
      <p className="small" role="status">
        {problem === '' ? said : `Not done: ${problem}`}
      </p>
    </div>
  )
}
