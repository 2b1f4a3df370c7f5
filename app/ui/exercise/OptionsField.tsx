'use client'

import type { KeyboardEvent } from 'react'
import { Html } from '../Html'
import { Icon } from '../Icon'
import type { Field } from './Part'
import { letters } from './rank'
import type { Shown } from './shown'

/** One of several options: by its letter, or with the arrow keys, as in any group of radio buttons. */
export function OptionsField({
  id,
  field,
  value,
  verdict,
  right,
  readOnly,
  describedBy,
  onChange,
}: {
  id: string
  field: Field
  value: string
  verdict: Shown | undefined
  /** The right option by its place as shown, once that is known. */
  right: number | null
  readOnly: boolean
  describedBy: string
  onChange: (text: string) => void
}) {
  const choose = (place: number) => !readOnly && onChange(String(place))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.key.length > 1) return
    const place = letters.indexOf(event.key.toUpperCase())
    if (place < 0 || place >= (field.options?.length ?? 0)) return
    event.preventDefault()
    event.currentTarget.querySelectorAll('input')[place]?.focus()
    choose(place)
  }
  return (
    <fieldset
      className="choice-field"
      aria-describedby={describedBy}
      aria-invalid={verdict?.status === 'wrong' || undefined}
      onKeyDown={onKeyDown}
    >
      <legend className="visually-hidden">{field.labelText}</legend>
      {field.optionsHtml?.map((html, place) => {
        const chosen = value === String(place)
        const mark = markOf({ chosen, right, place, status: verdict?.status })
        return (
          <label key={place} className={`option ${mark?.look ?? ''}`} data-chosen={chosen || undefined}>
            <input
              className="visually-hidden"
              type="radio"
              id={place === 0 ? id : undefined}
              name={id}
              checked={chosen}
              aria-disabled={readOnly || undefined}
              onChange={() => choose(place)}
            />
            <span className="option-key" aria-hidden>
              {letters.charAt(place)}
            </span>
            <span>
              <Html as="span" className="option-text" html={html} />
              {mark?.words && (
                <span className="option-why">
                  <b>
                    <Icon name={mark.icon} />
                    {mark.words}
                  </b>
                </span>
              )}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

interface Standing {
  chosen: boolean
  right: number | null
  place: number
  status: Shown['status'] | undefined
}

/** After a check the option that was chosen has its colour; in the end each has its words, those of the right one too. */
function markOf({ chosen, right, place, status }: Standing) {
  const holds = chosen && (status === 'correct' || status === 'follow-through')
  if (!holds && right !== place && !(chosen && status === 'wrong')) return null
  const isRight = holds || right === place
  const words = !chosen
    ? 'Right'
    : status === 'follow-through'
      ? 'Your answer, right for your value'
      : `Your answer, ${isRight ? 'right' : 'wrong'}`
  return {
    look: isRight ? 'option-right' : 'option-chosen',
    icon: isRight ? 'right' : 'wrong',
    words: right === null ? null : words,
  } as const
}
