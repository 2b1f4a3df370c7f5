'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { QuizInput, QuizView } from '@/lib/study/quiz/types'
import { ApiError, post } from '@/app/ui/api'

/** Starts a quiz and goes there. Sent again after a failure it is the same quiz. */
export function useStart() {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const ids = useRef<Record<string, string>>({})
  const start = async (input: QuizInput) => {
    if (busy) return
    setBusy(true)
    setProblem('')
    const id = (ids.current[JSON.stringify(input)] ??= crypto.randomUUID())
    try {
      const quiz = await post<QuizView>('/api/quizzes', { id, ...input })
      router.push(`/quiz/${quiz.id}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
      setBusy(false)
    }
  }
  return { start, problem, busy }
}
