'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { Restart } from '@/lib/study/types'
import { weekDay } from '@/app/ui/charts/days'

/** Where a calm restart stands, and the way out of it. */
export function RestartNote({ restart: { day, days, minutes, until } }: { restart: Restart }) {
  const router = useRouter()
  const [busy, startTransition] = useTransition()
  const end = () =>
    startTransition(async () => {
      const { ok } = await fetch('/api/restart', { method: 'DELETE' })
      if (ok) router.refresh()
    })
  return (
    <p className="small aside">
      Day {day} of {days} on the way back: {minutes} minutes a day until {weekDay(until)}, new items when there is time
      for them.{' '}
      <button type="button" className="btn-link" aria-disabled={busy || undefined} onClick={end}>
        Back to the usual measure
      </button>
    </p>
  )
}
