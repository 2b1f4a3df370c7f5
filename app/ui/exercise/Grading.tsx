'use client'

import { useId, useState } from 'react'
import { intervalLabel } from '@/lib/study/labels'
import type { AttemptResult, Grade, Memory, VariantView } from '@/lib/study/types'
import { ApiError, post } from '../api'
import { gradeNames, grades } from '../session/Grades'
import { BookLink, ItemLink } from '../session/MemoryFacts'

/** What the answer counts as, why, and how to say otherwise. */
export function Grading({
  variant,
  result,
  onRegraded,
}: {
  variant: VariantView
  result: AttemptResult
  onRegraded: (result: AttemptResult) => void
}) {
  const id = useId()
  const [asked, setAsked] = useState(false)
  // A grade that is changed makes a new result: the reason remains that of the grade the attempt gave.
  const [given] = useState(result.grade)
  const { grade, reviewId } = result
  return (
    <>
      <p className="small facts">
        {grade !== null && reviewId !== null && given !== null && (
          <>
            <Count grade={grade} given={given} reviewId={reviewId} result={result} onRegraded={onRegraded} />
            <span>
              <button
                type="button"
                className="btn-link"
                aria-expanded={asked}
                aria-controls={id}
                onClick={() => setAsked(!asked)}
              >
                Why {gradeNames[given]}?
              </button>
            </span>
          </>
        )}
        <BookLink item={variant} />
        <ItemLink item={{ id: variant.exerciseId }} />
      </p>
      <div id={id}>{asked && <Reason grade={given} reason={result.reason} />}</div>
    </>
  )
}

function Count({
  grade,
  given,
  reviewId,
  result,
  onRegraded,
}: {
  grade: Grade
  given: Grade
  reviewId: string
  result: AttemptResult
  onRegraded: (result: AttemptResult) => void
}) {
  const [choosing, setChoosing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const change = async (chosen: Grade) => {
    setChoosing(false)
    if (chosen === grade) return
    setProblem(null)
    try {
      const { memory } = await post<{ memory: Memory }>(`/api/reviews/${encodeURIComponent(reviewId)}/grade`, {
        grade: chosen,
      })
      onRegraded({ ...result, grade: chosen, memory, nextLabel: comesBack(memory) })
    } catch (error) {
      setProblem(error instanceof ApiError ? error.message : 'The grade could not be changed.')
    }
  }
  return (
    <>
      <span role="status">
        Counts as <b>{gradeNames[grade]}</b>
        {grade !== given && ', as you chose'}
        {result.nextLabel && `: ${result.nextLabel}`}
        {problem && ` (${problem})`}
      </span>
      {choosing ? (
        <span className="segmented regrade" role="group" aria-label="Count it as">
          {grades.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === grade}
              onClick={() => void change(each)}
              autoFocus={each === grade}
            >
              {gradeNames[each]}
            </button>
          ))}
        </span>
      ) : (
        <span>
          <button type="button" className="btn-link" onClick={() => setChoosing(true)}>
            Change the grade
          </button>
        </span>
      )}
    </>
  )
}

/** The rules as they are in `lib/study/attempts`, in the learner's words. */
const rules: Record<Grade, string> = {
  4: 'right at the first try, without a hint, in under 20 seconds',
  3: 'right at the first try, without a hint',
  2: 'right at the second try, after a hint, or after carrying a wrong value on',
  1: 'two wrong answers, or the solution shown',
}

function Reason({ grade, reason }: { grade: Grade | null; reason: string | null }) {
  return (
    <div className="small grading reveal">
      <p>{reason}</p>
      <dl>
        {grades.toReversed().map((each) => (
          <div key={each} data-given={each === grade || undefined}>
            <dt>{gradeNames[each]}</dt>
            <dd>{rules[each]}</dd>
          </div>
        ))}
      </dl>
      <p>
        What cannot be read, too few digits and the same answer again cost nothing. The grade decides only when the
        exercise comes back, with other numbers; where it does not fit, change it.
      </p>
    </div>
  )
}

function comesBack({ due }: Memory): string | null {
  return due === null ? null : `back in ${intervalLabel((Date.parse(due) - Date.now()) / 1000)} with other numbers`
}
