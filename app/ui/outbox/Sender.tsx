'use client'

import { useRouter, useSelectedLayoutSegment } from 'next/navigation'
import { useEffect } from 'react'
import { outbox } from './useOutbox'

/** At each load: answers left over from the last visit are sent, and the page is made anew with them counted. */
export function Sender() {
  const router = useRouter()
  const inSession = useSelectedLayoutSegment() === 'review'
  useEffect(() => {
    let current = true
    const send = async () => {
      if ((await outbox().pending()).length === 0) return
      if ((await outbox().flush()) && current && !inSession) router.refresh()
    }
    void send()
    return () => {
      current = false
    }
  }, [router, inSession])
  return null
}
