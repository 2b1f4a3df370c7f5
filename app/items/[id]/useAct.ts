'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import type { ActInput } from '@/lib/study/types'
import { ApiError, post } from '@/app/ui/api'

type Act = ActInput extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never

/** What can be done with one item, and what came of it in words. */
export function useAct(id: string) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const [busy, startTransition] = useTransition()
  /** Tried again after a failure it is the same message: it counts once. */
  const message = useRef<{ text: string; id: string } | null>(null)
  const path = `/api/items/${encodeURIComponent(id)}`

  const run = (work: () => Promise<unknown>, done: string) => {
    if (busy) return
    setSaid('')
    startTransition(async () => {
      try {
        await work()
        setSaid(done)
        router.refresh()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        setSaid(`Not done: ${error.message}`)
      }
    })
  }
  const act = (what: Act, done: string) =>
    run(async () => {
      const text = JSON.stringify(what)
      if (message.current?.text !== text) message.current = { text, id: crypto.randomUUID() }
      await post(path, { ...what, id: message.current.id })
      message.current = null
    }, done)
  return { path, busy, said, run, act }
}
