'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { ApiError, remove } from '@/app/ui/api'

/** Takes an exam out of the plan. Nothing that was learned is lost by it. */
export function GiveUp({ id, over }: { id: string; over: boolean }) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [busy, startTransition] = useTransition()
  const giveUp = () => {
    if (busy) return
    setProblem('')
    startTransition(async () => {
      try {
        await remove(`/api/exams/${encodeURIComponent(id)}`)
        router.refresh()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        setProblem(error.message)
      }
    })
  }
  return (
    <p className="small facts">
      <button type="button" className="btn-link" aria-disabled={busy || undefined} onClick={giveUp}>
        {over ? 'Remove' : 'Give this plan up'}
      </button>
      {problem && <span role="alert">Not done: {problem}</span>}
    </p>
  )
}
