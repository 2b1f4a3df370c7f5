'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { QuizOptions } from '@/lib/quiz'
import type { QuizView } from '@/lib/study/quiz/types'
import { ApiError, post } from '@/app/ui/api'

/** Starts the same quiz, or one of the same kind with other questions. */
export function Again({ options, seed, same }: { options: QuizOptions; seed: string; same: boolean }) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const ids = useRef<Record<string, string>>({})
  const start = async (own: { seed?: string }) => {
    const id = (ids.current[own.seed ?? ''] ??= crypto.randomUUID())
    try {
      const quiz = await post<QuizView>('/api/quizzes', { id, ...options, ...own })
      router.push(`/quiz/${quiz.id}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => void start({})}>
        Another like it
      </button>
      <button type="button" className="btn" onClick={() => void start({ seed })}>
        The same quiz again
      </button>
      <p className="small" role="status">
        {problem || (same ? '' : 'The book has changed since: the same seed may give other questions.')}
      </p>
    </>
  )
}
