'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useKeys } from '@/app/ui/keys/useKeys'

/** J and K turn pages, P practises this one; and on paper a page is light, whatever the theme. */
export function BookKeys({
  before,
  after,
  practise,
}: {
  before: Route | null
  after: Route | null
  practise: Route | null
}) {
  const router = useRouter()
  const go = (to: Route | null) => to !== null && (() => router.push(to))
  useKeys({ j: go(after), k: go(before), p: go(practise) })
  useEffect(() => {
    const root = document.documentElement
    let theme: string | undefined
    const onBefore = () => {
      theme = root.dataset.theme
      root.dataset.theme = 'light'
    }
    const onAfter = () => {
      if (theme !== undefined) root.dataset.theme = theme
    }
    window.addEventListener('beforeprint', onBefore)
    window.addEventListener('afterprint', onAfter)
    return () => {
      window.removeEventListener('beforeprint', onBefore)
      window.removeEventListener('afterprint', onAfter)
    }
  }, [])
  return null
}
