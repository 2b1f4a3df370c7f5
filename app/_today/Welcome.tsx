'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { RestartOffer } from '@/lib/study/types'
import { ApiError, post } from '@/app/ui/api'
import { Key } from '@/app/ui/Key'
import { useKeys } from '@/app/ui/keys/useKeys'
import { plural } from '@/app/ui/words'

/** After days away: a calm way back instead of what has piled up. No count of it anywhere. */
export function Welcome({ offer, date }: { offer: RestartOffer; date: string }) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [busy, startTransition] = useTransition()
  const start = () =>
    startTransition(async () => {
      try {
        await post('/api/restart', {})
        router.push('/review')
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        setProblem(error.message)
      }
    })
  useKeys({ enter: start })
  const { away, minutes, days } = offer
  return (
    <header>
      <p className="small">{date}</p>
      <h1 className="lead">Welcome back</h1>
      <p className="read today-note">
        {plural(away, 'day')} away, and nothing is lost. {minutes} minutes today are enough:{' '}
        {days === null
          ? 'what you still know comes first, the rest bit by bit.'
          : days === 1
            ? 'then everything is up to date again.'
            : `at that measure everything is up to date again in ${plural(days, 'day')}, what you still know first.`}{' '}
        New items wait until there is time for them.
      </p>
      <div className="dock-row start">
        <button
          type="button"
          className="btn btn-primary btn-large"
          aria-disabled={busy || undefined}
          aria-keyshortcuts="Enter"
          onClick={start}
        >
          Start gently <Key>Enter</Key>
        </button>
        <button type="button" className="btn btn-quiet" onClick={() => router.push('/review')}>
          As usual instead
        </button>
      </div>
      <p className="small" role="alert">
        {problem}
      </p>
    </header>
  )
}
