'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { Grade, SessionItem } from '@/lib/study/types'
import { Html } from '@/app/ui/Html'
import { Icon } from '@/app/ui/Icon'
import { gradeNames } from '@/app/ui/session/Grades'
import { BookLink, ItemLink } from '@/app/ui/session/MemoryFacts'
import { Ruled } from '@/app/ui/session/Sheet'
import { StudyHtml } from '@/app/ui/StudyHtml'
import { focusAnswer } from '../focus'
import { isInOrder, pairsOf } from './arrange'
import type { Step } from './StepList'

type OrderItem = Extract<SessionItem, { kind: 'order' }>

/** The learner's order with what is right and wrong in it, in place of the list it was made in. */
export function CheckedOrder({
  item,
  steps,
  suggested,
}: {
  item: OrderItem
  steps: readonly Step[]
  suggested: Grade
}) {
  const places = steps.map(({ place }) => place)
  const solved = isInOrder(places)
  const { right, of } = pairsOf(places)
  const verdict = solved ? 'All in order' : `${right} of ${of} neighbouring pairs in order`
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => focusAnswer(ref.current), [])
  return (
    <div id="answer" ref={ref} tabIndex={-1} role="group" aria-label={`Your order: ${verdict}`}>
      <ol className="order-list" role="list" aria-label="Your order">
        {steps.map((step, i) => (
          <StepRow key={step.place} step={step} number={i + 1} why={solved}>
            <Mark right={step.place === i} belongs={step.place + 1} />
          </StepRow>
        ))}
      </ol>
      <p className="small facts">
        <span>
          {verdict}, suggests <b>{gradeNames[suggested]}</b>
        </span>
        <BookLink item={item} />
        <ItemLink item={item} />
      </p>
    </div>
  )
}

/** What would have been right, with the reasons; of an order that was right, only the note. */
export function RightOrder({ item, steps }: { item: OrderItem; steps: readonly Step[] }) {
  const solved = isInOrder(steps.map(({ place }) => place))
  const right = steps.toSorted((a, b) => a.place - b.place)
  const note = item.note && <StudyHtml className="read card-note" html={item.note.html} />
  if (solved && note === null) return null
  return (
    <Ruled label={solved ? 'Note' : 'Right order'}>
      <div className="col reveal">
        {!solved && (
          <ol className="order-list order-right" role="list" aria-label="Right order">
            {right.map((step) => (
              <StepRow key={step.place} step={step} number={step.place + 1} why />
            ))}
          </ol>
        )}
        {note}
      </div>
    </Ruled>
  )
}

function StepRow({ step, number, why, children }: { step: Step; number: number; why: boolean; children?: ReactNode }) {
  return (
    <li className="order-step order-done">
      <span className="order-number num">{number}</span>
      <span>
        <Html as="span" className="order-text" html={step.text.html} />
        {(children || (why && step.because)) && (
          <span className="order-why reveal">
            {children}
            {why && step.because && <Html as="span" html={step.because.html} />}
          </span>
        )}
      </span>
    </li>
  )
}

function Mark({ right, belongs }: { right: boolean; belongs: number }) {
  return (
    <b className={right ? 'verdict-good' : 'verdict-bad'}>
      <Icon name={right ? 'right' : 'wrong'} />
      {right ? 'In its place' : `Belongs in place ${belongs}`}
    </b>
  )
}
