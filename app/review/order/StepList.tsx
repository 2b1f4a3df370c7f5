'use client'

import { type FocusEvent, type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { SessionItem } from '@/lib/study/types'
import { Html } from '@/app/ui/Html'
import { Icon } from '@/app/ui/Icon'
import { Announcer } from '@/app/ui/session/Announcer'
import { moved } from './arrange'
import { useDrag } from './useDrag'

export type Step = Extract<SessionItem, { kind: 'order' }>['steps'][number]

/**
 * Steps to be put in order: with the buttons of each, by taking one with Space and moving it with the arrow keys, or by
 * dragging. Every move is told to those who do not see it.
 */
export function StepList({ steps, onChange }: { steps: readonly Step[]; onChange: (steps: Step[]) => void }) {
  const [taken, setTaken] = useState<{ step: Step; before: readonly Step[] } | null>(null)
  const [said, setSaid] = useState('')
  const help = useId()
  const focused = useFocusKept(steps)
  const count = steps.length

  const move = (from: number, to: number) => {
    const step = steps[from]
    if (!step || to < 0 || to >= count) return
    setSaid(`${step.text.text}: now step ${to + 1} of ${count}.`)
    onChange(moved(steps, from, to))
  }
  const { list, rowProps } = useDrag(move)

  const take = (step: Step, place: number) => {
    setTaken({ step, before: steps })
    setSaid(`Taken: step ${place + 1} of ${count}. Arrow keys move it, Space puts it down, Escape puts it back.`)
  }
  const putDown = (place: number) => {
    setTaken(null)
    setSaid(`Put down as step ${place + 1} of ${count}.`)
  }
  const putBack = () => {
    if (!taken) return
    setTaken(null)
    setSaid(`Put back as step ${taken.before.indexOf(taken.step) + 1} of ${count}.`)
    onChange([...taken.before])
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, place: number) => {
    const to = targetOf(event.key, place, count)
    if (event.key === 'Escape' && taken) putBack()
    else if (to === null) return
    else if (taken) move(place, to)
    else list.current?.children[to]?.querySelector<HTMLElement>('.step-handle')?.focus()
    event.preventDefault()
  }

  return (
    <>
      <p className="visually-hidden" id={help}>
        Space takes a step, the arrow keys move it, Space puts it down, Escape puts it back.
      </p>
      <ol className="steps" role="list" aria-label="Your order" ref={list} onFocus={focused}>
        {steps.map((step, place) => (
          <li className="step" key={step.place} data-taken={taken?.step === step || undefined} {...rowProps(place)}>
            <button
              type="button"
              className="step-handle"
              data-control={`${step.place} handle`}
              aria-label={`Step ${place + 1} of ${count}: ${step.text.text}`}
              aria-describedby={help}
              aria-pressed={taken?.step === step}
              onKeyDown={(event) => onKey(event, place)}
              // Keys and assistive technology press it; a pointer drags it.
              onClick={(event) => isPress(event) && (taken ? putDown(place) : take(step, place))}
              onBlur={(event) => taken && !movesAlong(event) && setTaken(null)}
            >
              <Icon name="grip" />
              <span className="num">{place + 1}</span>
            </button>
            <Html as="span" className="step-text" html={step.text.html} />
            <StepButton step={step} way="up" isLast={place === 0} onPress={() => move(place, place - 1)} />
            <StepButton step={step} way="down" isLast={place === count - 1} onPress={() => move(place, place + 1)} />
          </li>
        ))}
      </ol>
      <Announcer text={said} />
    </>
  )
}

function StepButton({
  step,
  way,
  isLast,
  onPress,
}: {
  step: Step
  way: 'up' | 'down'
  isLast: boolean
  onPress: () => void
}) {
  return (
    <button
      type="button"
      className="step-move"
      data-control={`${step.place} ${way}`}
      aria-label={`Move ${way}: ${step.text.text}`}
      // Not 'disabled', which would take the focus away from where it is.
      aria-disabled={isLast || undefined}
      onClick={onPress}
    >
      <Icon name={way} />
    </button>
  )
}

function targetOf(key: string, place: number, count: number): number | null {
  const targets: Record<string, number> = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: count - 1 }
  return targets[key] ?? null
}

/** A click that no pointer made. */
function isPress(event: MouseEvent): boolean {
  return event.detail === 0
}

/** A row that changes its place in the document loses the focus for a moment, to nothing. */
function movesAlong(event: FocusEvent): boolean {
  return event.relatedTarget === null
}

/** Gives the focus back to the control that had it, wherever its row stands now. */
function useFocusKept(steps: readonly Step[]) {
  const last = useRef<string | null>(null)
  const root = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return
    root.current?.querySelector<HTMLElement>(`[data-control="${last.current}"]`)?.focus({ preventScroll: true })
  }, [steps])
  return (event: FocusEvent<HTMLElement>) => {
    root.current = event.currentTarget
    last.current = event.target.dataset['control'] ?? null
  }
}
