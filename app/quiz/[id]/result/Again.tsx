'use client'

import type { QuizOptions } from '@/lib/quiz'
import { useStart } from '../../useStart'

/** Starts the same quiz, or one of the same kind with other questions. */
export function Again({ options, seed, same }: { options: QuizOptions; seed: string; same: boolean }) {
  const { start, problem } = useStart()
  return (
    <>
      <button type="button" className="btn" onClick={() => void start(options)}>
        Another like it
      </button>
      <button type="button" className="btn" onClick={() => void start({ ...options, seed })}>
        The same quiz again
      </button>
      <p className="small" role="status">
        {problem || (same ? '' : 'The book has changed since: the same seed may give other questions.')}
      </p>
    </>
  )
}
