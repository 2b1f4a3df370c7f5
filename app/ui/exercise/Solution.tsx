import type { AttemptResult, VariantView } from '@/lib/study/types'
import { StudyHtml } from '../StudyHtml'
import { Grading } from './Grading'

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
        <WorkedSteps html={result.solution?.stepsHtml ?? []} />
        <Grading variant={variant} result={result} onRegraded={onRegraded} />
      </section>
    </>
  )
}

export function WorkedSteps({ html }: { html: readonly string[] }) {
  return (
    <ol className="steps read">
      {html.map((step, place) => (
        <li key={place}>
          <StudyHtml className="step" html={step} />
        </li>
      ))}
    </ol>
  )
}
