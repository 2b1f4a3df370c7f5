/** The address of a practice session. */
import type { Route } from 'next'
import type { PracticeOf } from '@/lib/study'

/** 'page=adam&page=rmsprop' */
export function practiceQuery({ pages = [], concepts = [], exercises = [] }: PracticeOf): string {
  return new URLSearchParams([
    ...pages.map((name) => ['page', name]),
    ...concepts.map((name) => ['concept', name]),
    ...exercises.map((name) => ['exercise', name]),
  ]).toString()
}

export const practicePath = (of: PracticeOf) => `/review?${practiceQuery(of)}` as Route
