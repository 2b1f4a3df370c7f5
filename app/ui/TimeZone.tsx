'use client'

import { useEffect } from 'react'

const key = 'epoch.timeZone'

/** A learner's day begins and ends by the learner's clock: the browser tells its time zone when it is another one. */
export function TimeZone() {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const tell = async () => {
      if (localStorage.getItem(key) === timeZone) return
      const response = await fetch('/api/learner', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ timeZone }),
      })
      if (response.ok) localStorage.setItem(key, timeZone)
    }
    // Without a connection or a storage it is told at the next load.
    tell().catch(() => undefined)
  }, [])
  return null
}
