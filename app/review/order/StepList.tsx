'use client'

import { type FocusEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Announcer } from '@/app/ui/session/Announcer'
import { moved } from './arrange'
import { StepRow } from './StepRow'
import { useDrag } from './useDrag'

export interface Step {
  /** Names the step. */
  place: number
  text: { html: string }
  because: { html: string } | null
}

/**
 * Steps to be put in order: with the buttons of each, by taking one with Space and moving it with the arrow keys, or by
 * dragging. Every move is told to those who do not see it.
 */
export function StepList<S extends Step>({ steps, onChange }: { steps: readonly S[]; onChange: (steps: S[]) => void }) {
  const [taken, setTaken] = useState<{ step: S; before: readonly S[] } | null>(null)
  const [said, setSaid] = useState('')
  const id = useId()
  const keepFocus = useFocusKept(steps)
  const count = steps.length

  const move = (from: number, to: number) => {
    if (to < 0 || to >= count) return
    setSaid(`Now step ${to + 1} of ${count}.`)
    onChange(moved(steps, from, to))
  }
  const { list, rowProps } = useDrag(move)

  const takeOrPutDown = (step: S, place: number) => {
    setTaken(taken ? null : { step, before: steps })
    setSaid(
      taken
        ? `Put down as step ${place + 1} of ${count}.`
        : `Taken: step ${place + 1} of ${count}. Arrow keys move it, Space puts it down, Escape puts it back.`,
    )
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, place: number) => {
    const to = targetOf(event.key, place, count)
    if (event.key === 'Escape' && taken) {
      setTaken(null)
      setSaid(`Put back as step ${taken.before.indexOf(taken.step) + 1} of ${count}.`)
      onChange([...taken.before])
    } else if (to === null) return
    else if (taken) move(place, to)
    else list.current?.children[to]?.querySelector<HTMLElement>('.order-handle')?.focus()
    event.preventDefault()
  }

  return (
    <>
      <p className="visually-hidden" id={id}>
        Space takes a step, the arrow keys move it, Space puts it down, Escape puts it back.
      </p>
      <ol className="order-list" role="list" aria-label="Your order" ref={list} onFocus={keepFocus}>
        {steps.map((step, place) => (
          <StepRow
            key={step.place}
            step={step}
            number={place + 1}
            isLast={place === count - 1}
            taken={taken?.step === step}
            helpId={id}
            dragging={rowProps(place)}
            onPress={() => takeOrPutDown(step, place)}
            onKey={(event) => onKey(event, place)}
            onLeave={() => setTaken(null)}
            onMove={(by) => move(place, place + by)}
          />
        ))}
      </ol>
      <Announcer text={said} />
    </>
  )
}

function targetOf(key: string, place: number, count: number): number | null {
  const targets: Record<string, number> = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: count - 1 }
  return targets[key] ?? null
}

/** A row that changes its place loses the focus for a moment: the control that had it gets it back. */
function useFocusKept(steps: readonly Step[]) {
  const last = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    if (document.activeElement === document.body) last.current?.focus({ preventScroll: true })
  }, [steps])
  return (event: FocusEvent<HTMLElement>) => {
    last.current = event.target
  }
}
