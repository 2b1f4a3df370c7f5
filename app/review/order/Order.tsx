'use client'

import { useState } from 'react'
import type { Grade, NextIntervals, SessionItem } from '@/lib/study/types'
import { Key } from '@/app/ui/Key'
import { useKeys } from '@/app/ui/keys/useKeys'
import { Dock } from '@/app/ui/session/Dock'
import { gradeNames, Grades } from '@/app/ui/session/Grades'
import { gradeKeys, useGradeChoice } from '@/app/ui/session/mode'
import { Origin, Sheet } from '@/app/ui/session/Sheet'
import { StudyHtml } from '@/app/ui/StudyHtml'
import { useFocusOnMount } from '../focus'
import { BookLink, ItemLink } from '@/app/ui/session/MemoryFacts'
import { isInOrder, pairsOf, suggestedGrade } from './arrange'
import { CheckedOrder, RightOrder } from './Checked'
import { StepList } from './StepList'

type OrderItem = Extract<SessionItem, { kind: 'order' }>
type Step = OrderItem['steps'][number]

/** Steps to be put in order; after the check the learner grades it, with a suggestion from how much was right. */
export function Order({
  item,
  next,
  shown,
  onCheck,
  onGrade,
}: {
  item: OrderItem
  next: NextIntervals | null
  /** Checked: the right order is in view. */
  shown: boolean
  onCheck: (steps: Step[]) => void
  onGrade: (grade: Grade, places: number[]) => void
}) {
  const [steps, setSteps] = useState<readonly Step[]>(item.steps)
  const question = useFocusOnMount<HTMLDivElement>()
  const places = steps.map(({ place }) => place)
  const choice = useGradeChoice(suggestedGrade(places))
  const { suggested } = choice
  const { right, of } = pairsOf(places)
  const verdict = isInOrder(places) ? 'All in order' : `${right} of ${of} neighbouring pairs in order`
  const check = () => onCheck([...steps])
  const give = (grade: Grade) => onGrade(grade, places)
  useKeys(shown ? gradeKeys(choice, give) : { enter: check })
  return (
    <>
      <Sheet>
        <Origin section={item.section} title={item.title} kind="put in order" />
        <div className="col" ref={question} tabIndex={-1}>
          <StudyHtml className="question" html={item.question.html} />
          {shown ? (
            <CheckedOrder steps={steps} verdict={verdict}>
              <span>
                {verdict}, suggests <b>{gradeNames[suggested]}</b>
              </span>
              <BookLink item={item} />
              <ItemLink item={item} />
            </CheckedOrder>
          ) : (
            <StepList steps={steps} onChange={setSteps} />
          )}
        </div>
        {shown && <RightOrder note={item.note} steps={steps} />}
      </Sheet>
      <Dock>
        {shown ? (
          <Grades next={next} suggested={suggested} onGrade={give} />
        ) : (
          <div className="dock-row">
            <button type="button" className="btn btn-primary" onClick={check} aria-keyshortcuts="Enter">
              Check <Key>Enter</Key>
            </button>
          </div>
        )}
      </Dock>
    </>
  )
}
