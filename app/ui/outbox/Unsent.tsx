'use client'

import { useOutbox } from './useOutbox'

/** One quiet line while answers wait, or where one was refused. It lies over the page and moves nothing. */
export function Unsent() {
  const { unsent, waiting, refused } = useOutbox()
  const text = refused
    ? `An answer was not recorded: ${refused}`
    : waiting && unsent > 0
      ? `${unsent} ${unsent === 1 ? 'answer waits' : 'answers wait'} for a connection`
      : ''
  return (
    <p className="unsent tiny" role="status">
      {text}
    </p>
  )
}
