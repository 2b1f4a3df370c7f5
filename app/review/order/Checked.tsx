'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Html } from '@/app/ui/Html'
import { Icon } from '@/app/ui/Icon'
import { Ruled } from '@/app/ui/session/Sheet'
import { StudyHtml } from '@/app/ui/StudyHtml'
import { focusAnswer } from '../focus'
import { isInOrder } from './arrange'
import type { Step } from './StepList'

/** The learner's order with what is right and wrong in it, in place of the list it was made in. */
export function CheckedOrder({
  steps,
  verdict,
  quiet = false,
  children,
}: {
  /** `place` is the right one. */
  steps: readonly Step[]
  verdict: string
  /** It leaves the focus where it is. */
  quiet?: boolean
  children?: ReactNode
}) {
  const solved = isInOrder(steps.map(({ place }) => place))
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!quiet) focusAnswer(ref.current)
  }, [quiet])
  return (
    <div id={quiet ? undefined : 'answer'} ref={ref} tabIndex={-1} role="group" aria-label={`Your order: ${verdict}`}>
      <ol className="order-list" role="list" aria-label="Your order">
        {steps.map((step, i) => (
          <StepRow key={step.place} step={step} number={i + 1} why={solved}>
            <Mark right={step.place === i} belongs={step.place + 1} />
          </StepRow>
        ))}
      </ol>
      <p className="small facts">{children}</p>
    </div>
  )
}

/** What would have been right, with the reasons; of an order that was right, only the note. */
export function RightOrder({ note, steps }: { note: { html: string } | null; steps: readonly Step[] }) {
  const solved = isInOrder(steps.map(({ place }) => place))
  const right = steps.toSorted((a, b) => a.place - b.place)
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
        {note && <StudyHtml className="read card-note" html={note.html} />}
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
