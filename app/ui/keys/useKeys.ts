'use client'

import { useEffect, useRef } from 'react'
import { isShortcut } from './typing'

/** By the key's name in lower case: ' ', 'enter', 'escape', '1', 'u'. What gives false leaves the key to others. */
export type Bindings = Record<string, (() => unknown) | false | undefined>

/**
 * Keys of a page. Enter and Space stay with the button or link that has the focus. Letters with Alt work inside fields
 * too, where a plain letter is text.
 */
export function useKeys(bindings: Bindings) {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = latest.current[nameOf(event)]
      if (!action || !applies(event)) return
      if (action() !== false) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** With Alt the letter comes from the key's place, since macOS types other characters then. */
function nameOf(event: KeyboardEvent): string {
  if (event.altKey && event.code.startsWith('Key')) return event.code.slice(3).toLowerCase()
  return event.key.toLowerCase()
}

function applies(event: KeyboardEvent): boolean {
  if (event.altKey) return !event.ctrlKey && !event.metaKey && !event.repeat && event.code.startsWith('Key')
  if (!isShortcut(event)) return false
  const isPress = event.key === 'Enter' || event.key === ' '
  return !(isPress && event.target instanceof Element && event.target.closest('a, button, summary, [role=button]'))
}
