'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Restart } from '@/lib/study/types'
import { ApiError, remove } from '@/app/ui/api'
import { weekDay } from '@/app/ui/charts/days'

/** Where a calm restart stands, and the way out of it. */
export function RestartNote({ restart: { day, days, minutes, until } }: { restart: Restart }) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [busy, startTransition] = useTransition()
  const end = () => {
    if (busy) return
    setProblem('')
    startTransition(async () => {
      try {
        await remove('/api/restart')
        router.refresh()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        setProblem(error.message)
      }
    })
  }
  return (
    <p className="small aside">
      Day {day} of {days} on the way back: {minutes} minutes a day until {weekDay(until)}, new items when there is time
      for them.{' '}
      <button type="button" className="btn-link" aria-disabled={busy || undefined} onClick={end}>
        Back to the usual measure
      </button>
      {problem && <span role="alert"> Not done: {problem}</span>}
    </p>
  )
}
