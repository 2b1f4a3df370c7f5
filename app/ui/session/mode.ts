'use client'

import { createContext, use } from 'react'
import type { Grade } from '@/lib/study/types'

/** Whether the learner wants Again and Good alone. */
export const TwoButtons = createContext(false)

const all = [1, 2, 3, 4] as const satisfies readonly Grade[]
const two = [1, 3] as const satisfies readonly Grade[]

/** The grades a learner chooses among, each with its key; of two, what was recalled at all is Good. */
export function useGradeChoice(suggested: Grade = 3): { grades: readonly Grade[]; suggested: Grade } {
  const few = use(TwoButtons)
  return few ? { grades: two, suggested: suggested === 1 ? 1 : 3 } : { grades: all, suggested }
}

/** Keys count the buttons from 1; Space and Enter give the suggested grade. */
export function gradeKeys(
  { grades, suggested }: ReturnType<typeof useGradeChoice>,
  onGrade: (grade: Grade) => void,
): Record<string, () => void> {
  const numbered = grades.map((grade, place) => [String(place + 1), () => onGrade(grade)] as const)
  const usual = () => onGrade(suggested)
  return { ...Object.fromEntries(numbered), ' ': usual, enter: usual }
}
