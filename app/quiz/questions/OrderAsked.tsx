'use client'

import { CheckedOrder, RightOrder } from '@/app/review/order/Checked'
import { StepList } from '@/app/review/order/StepList'
import { StudyHtml } from '@/app/ui/StudyHtml'
import type { AskedProps } from './Asked'

/** Steps are known by their place as shown until the right ones may be seen. */
export function OrderAsked({ asked, given, reply, quiet, onGive }: AskedProps<'order'>) {
  const shown = asked.stepsHtml.map((_, place) => place)
  const arranged = Array.isArray(given) ? (given as readonly number[]) : null
  if (reply) {
    const steps = (arranged ?? shown).map((at) => {
      const { place, becauseHtml } = reply.steps[at]!
      const because = becauseHtml === null ? null : { html: becauseHtml }
      return { place, text: { html: asked.stepsHtml[at]! }, because }
    })
    const said = `${reply.inOrder} of ${steps.length} steps stand in order`
    const verdict = reply.inOrder === steps.length ? 'All in order' : said
    return (
      <>
        <div className="col">
          <StudyHtml className="question" html={asked.questionHtml} />
          {arranged && (
            <CheckedOrder steps={steps} verdict={verdict} quiet={quiet}>
              <span>{verdict}</span>
            </CheckedOrder>
          )}
        </div>
        <RightOrder note={reply.noteHtml === null ? null : { html: reply.noteHtml }} steps={steps} />
      </>
    )
  }
  const steps = (arranged ?? shown).map((place) => ({
    place,
    text: { html: asked.stepsHtml[place]! },
    because: null,
  }))
  return (
    <div className="col">
      <StudyHtml className="question" html={asked.questionHtml} />
      <StepList steps={steps} onChange={(next) => onGive(next.map(({ place }) => place))} />
    </div>
  )
}
