'use client'

import { useEffect, useRef } from 'react'

/** A new item takes the focus, so that it is read out and the keys start from it; the page begins at its top. */
export function useFocusOnMount<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    ref.current?.focus({ preventScroll: true })
  }, [])
  return ref
}

/** The question stays where it is; the page moves only as far as the first lines of a hidden answer need. */
export function focusAnswer(answer: HTMLElement | null) {
  if (!answer) return
  answer.focus({ preventScroll: true })
  const dock = document.querySelector('.dock')?.getBoundingClientRect().top ?? window.innerHeight
  const hidden = answer.getBoundingClientRect().top + 96 - dock
  if (hidden > 0) window.scrollBy(0, hidden)
}
