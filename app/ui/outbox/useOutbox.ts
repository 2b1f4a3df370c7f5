'use client'

import { useSyncExternalStore } from 'react'
import { Outbox, type OutboxState } from './outbox'

let shared: Outbox | undefined
const idle: OutboxState = { unsent: 0, waiting: false, refused: null }
const nothing = () => () => {}

/** One outbox a page load; it exists in the browser only. */
export function outbox(): Outbox {
  if (!shared) {
    shared = new Outbox()
    window.addEventListener('online', () => void outbox().flush())
    document.addEventListener('visibilitychange', () => void outbox().flush())
  }
  return shared
}

export function useOutbox(): OutboxState {
  const box = typeof window === 'undefined' ? null : outbox()
  return useSyncExternalStore(box?.subscribe ?? nothing, box?.getState ?? (() => idle), () => idle)
}
