'use client'

import { useState } from 'react'

/** Puts the whole address of a link into the clipboard. */
export function CopyLink({ link, what = 'Copy link' }: { link: string; what?: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    const address = new URL(link, window.location.href).href
    try {
      await navigator.clipboard.writeText(address)
      setSaid('Copied.')
    } catch {
      // Without a secure connection there is no clipboard.
      setSaid(address)
    }
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => void copy()}>
        {what}
      </button>
      <span className="small quiz-copied" role="status">
        {said}
      </span>
    </>
  )
}
