'use client'

import { useEffect, useState } from 'react'
import type { SearchResult } from '@/lib/study/types'
import { ApiError, get } from '../api'

export interface Answer extends SearchResult {
  query: string
}

/** Asks while one types; what comes back for an earlier text is dropped. The last answer stays until the next is there. */
export function useSearch(query: string): { answer: Answer | null; problem: string | null } {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const asked = query.trim()
  useEffect(() => {
    if (asked === '') return
    let dropped = false
    get<SearchResult>(`/api/search?q=${encodeURIComponent(asked)}`).then(
      (result) => {
        if (dropped) return
        setAnswer({ ...result, query: asked })
        setProblem(null)
      },
      (error: unknown) => {
        if (!dropped) setProblem(error instanceof ApiError ? error.message : 'The search failed.')
      },
    )
    return () => {
      dropped = true
    }
  }, [asked])
  return asked === '' ? { answer: null, problem: null } : { answer, problem }
}
