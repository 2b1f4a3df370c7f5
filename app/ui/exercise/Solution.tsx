'use client'

import { useState } from 'react'
import { intervalLabel } from '@/lib/study/labels'
import type { AttemptResult, Grade, Memory, VariantView } from '@/lib/study/types'
import { ApiError, post } from '../api'
import { StudyHtml } from '../StudyHtml'
import { BookLink } from '../session/MemoryFacts'
import { gradeNames, grades } from '../session/Grades'

/** The worked solution with the learner's own numbers, and what the answer counts as. */
export function Solution({
  variant,
  result,
  onRegraded,
}: {
  variant: VariantView
  result: AttemptResult
  onRegraded: (result: AttemptResult) => void
}) {
  return (
    <>
      <p className="gutter ruled">Worked solution</p>
      <section className="col reveal solution" aria-label="Worked solution">
        <ol className="steps read">
          {result.solution?.stepsHtml.map((step, place) => (
            <li key={place}>
              <StudyHtml className="step" html={step} />
            </li>
          ))}
        </ol>
        <p className="small facts">
          {result.grade !== null && result.reviewId !== null && (
            <GradeLine grade={result.grade} reviewId={result.reviewId} result={result} onRegraded={onRegraded} />
          )}
          <BookLink item={variant} />
        </p>
      </section>
    </>
  )
}

function GradeLine({
  grade,
  reviewId,
  result,
  onRegraded,
}: {
  grade: Grade
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

function comesBack({ due }: Memory): string | null {
  return due === null ? null : `back in ${intervalLabel((Date.parse(due) - Date.now()) / 1000)} with other numbers`
}
