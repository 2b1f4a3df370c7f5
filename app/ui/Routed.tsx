'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'

interface Props {
  className?: string
  dangerouslySetInnerHTML: { __html: string }
}

/** Text with many links in it, which lead on without loading a whole page, as `Link` does, but with one listener for all. */
export function Routed(props: Props) {
  const router = useRouter()
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    // With a key held down the browser opens a tab or a window, or saves.
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    const path = link?.getAttribute('href')
    if (!path || !plain) return
    event.preventDefault()
    router.push(path as Route)
  }
  return <div {...props} onClick={follow} />
}
