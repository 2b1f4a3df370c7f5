'use client'

import type { KeyboardEvent, LiHTMLAttributes } from 'react'
import { Html } from '@/app/ui/Html'
import { Icon } from '@/app/ui/Icon'
import type { Step } from './StepList'

export function StepRow({
  step,
  number,
  isLast,
  taken,
  helpId,
  dragging,
  onPress,
  onKey,
  onLeave,
  onMove,
}: {
  step: Step
  /** Where it stands now, from 1. */
  number: number
  isLast: boolean
  taken: boolean
  /** Of the text that says how a step is moved. */
  helpId: string
  dragging: LiHTMLAttributes<HTMLLIElement>
  onPress: () => void
  onKey: (event: KeyboardEvent<HTMLElement>) => void
  onLeave: () => void
  onMove: (by: 1 | -1) => void
}) {
  // The texts hold mathematics: they are pointed at as names of the controls, not copied into labels.
  const id = `${helpId}-${step.place}`
  return (
    <li className="order-step" data-taken={taken || undefined} {...dragging}>
      <button
        type="button"
        className="order-handle"
        aria-labelledby={`${id}-number ${id}`}
        aria-describedby={helpId}
        aria-pressed={taken}
        onKeyDown={onKey}
        // Keys and assistive technology press it; a pointer drags it.
        onClick={(event) => event.detail === 0 && onPress()}
        // While its row changes places the focus goes nowhere for a moment; leaving for another control puts it down.
        onBlur={(event) => taken && event.relatedTarget !== null && onLeave()}
      >
        <Icon name="grip" />
        <span className="num" id={`${id}-number`}>
          {number}
        </span>
      </button>
      <Html as="span" className="order-text" id={id} html={step.text.html} />
      {(['up', 'down'] as const).map((way) => (
        <button
          key={way}
          type="button"
          className="order-move"
          id={`${id}-${way}`}
          aria-label={`Move ${way}`}
          aria-labelledby={`${id}-${way} ${id}`}
          // Not 'disabled', which would take the focus away from where it is.
          aria-disabled={(way === 'up' ? number === 1 : isLast) || undefined}
          onClick={() => onMove(way === 'up' ? -1 : 1)}
        >
          <Icon name={way} />
        </button>
      ))}
    </li>
  )
}
