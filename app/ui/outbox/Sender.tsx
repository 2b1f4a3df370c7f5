'use client'

import { useRouter, useSelectedLayoutSegment } from 'next/navigation'
import { useEffect } from 'react'
import { isBehind } from './behind'
import { outbox } from './useOutbox'

/**
 * At each load: answers left over from the last visit are sent. Where the page was written without them or without one
 * that arrived meanwhile, it is made anew.
 */
export function Sender() {
  const router = useRouter()
  const inSession = useSelectedLayoutSegment() === 'review'
  useEffect(() => {
    let current = true
    const send = async () => {
      if ((await outbox().pending()).length > 0) await outbox().flush()
      if (current && !inSession && isBehind()) router.refresh()
    }
    void send()
    return () => {
      current = false
    }
  }, [router, inSession])
  return null
}
