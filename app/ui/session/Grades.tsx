'use client'

import type { Grade, NextIntervals } from '@/lib/study/types'
import { Key } from '../Key'
import { useGradeChoice } from './mode'

export const gradeNames: Record<Grade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }
export const grades = [1, 2, 3, 4] as const satisfies readonly Grade[]

/** The interval is the meaning of a grade. Unknown (null) until the server has the last answer. */
export function Grades({
  next,
  suggested,
  onGrade,
}: {
  next: NextIntervals | null
  /** The default, given by Space and Enter. */
  suggested?: Grade
  onGrade: (grade: Grade) => void
}) {
  const choice = useGradeChoice(suggested)
  return (
    <div className="grades" data-count={choice.grades.length} role="group" aria-label="How well did you recall it?">
      {choice.grades.map((grade, place) => (
        <button
          key={grade}
          type="button"
          className={grade === choice.suggested ? 'default' : undefined}
          onClick={() => onGrade(grade)}
          aria-keyshortcuts={grade === choice.suggested ? `${place + 1} Space` : String(place + 1)}
        >
          <span className="name">{gradeNames[grade]}</span>
          <span className="when num">{next ? next[grade].label : '–'}</span>
          <Key>{String(place + 1)}</Key>
        </button>
      ))}
    </div>
  )
}
