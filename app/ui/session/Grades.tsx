'use client'

import type { Grade, NextIntervals } from '@/lib/study/types'
import { Key } from '../Key'

export const gradeNames: Record<Grade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }
export const grades = [1, 2, 3, 4] as const satisfies readonly Grade[]

/** The interval is the meaning of a grade. Unknown (null) until the server has the last answer. */
export function Grades({
  next,
  suggested = 3,
  onGrade,
}: {
  next: NextIntervals | null
  /** The default, given by Space and Enter. */
  suggested?: Grade
  onGrade: (grade: Grade) => void
}) {
  return (
    <div className="grades" role="group" aria-label="How well did you recall it?">
      {grades.map((grade) => (
        <button
          key={grade}
          type="button"
          className={grade === suggested ? 'default' : undefined}
          onClick={() => onGrade(grade)}
          aria-keyshortcuts={grade === suggested ? `${grade} Space` : String(grade)}
        >
          <span className="name">{gradeNames[grade]}</span>
          <span className="when num">{next ? next[grade].label : '–'}</span>
          <Key>{String(grade)}</Key>
        </button>
      ))}
    </div>
  )
}
