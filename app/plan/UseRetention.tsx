'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { ApiError, patch } from '@/app/ui/api'
import { percent } from '@/app/ui/words'

/** Makes the recommended retention the learner's own. Intervals given so far stay as they are. */
export function UseRetention({ recommended, own }: { recommended: number; own: number }) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [busy, startTransition] = useTransition()
  const use = () => {
    if (busy) return
    setProblem('')
    startTransition(async () => {
      try {
        await patch('/api/learner', { desiredRetention: recommended })
        router.refresh()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        setProblem(error.message)
      }
    })
  }
  return (
    <p className="small facts" role="status">
      {own === recommended ? (
        <span>This is what you use.</span>
      ) : (
        <>
          <span>You use {percent(own)}.</span>
          <button type="button" className="btn-link" aria-disabled={busy || undefined} onClick={use}>
            Use {percent(recommended)} from now on
          </button>
        </>
      )}
      {problem && <span>Not done: {problem}</span>}
    </p>
  )
}
