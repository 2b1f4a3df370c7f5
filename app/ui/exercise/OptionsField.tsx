'use client'

import { Html } from '../Html'
import type { Field } from './Part'
import type { Shown } from './shown'

/** One of several options: arrow keys move between them, as in any group of radio buttons. */
export function OptionsField({
  id,
  field,
  value,
  verdict,
  readOnly,
  describedBy,
  onChange,
}: {
  id: string
  field: Field
  value: string
  verdict: Shown | undefined
  readOnly: boolean
  describedBy: string
  onChange: (text: string) => void
}) {
  return (
    <fieldset aria-describedby={describedBy} aria-invalid={verdict?.status === 'wrong' || undefined}>
      <legend className="visually-hidden">{field.labelText}</legend>
      {field.optionsHtml?.map((html, place) => {
        const chosen = value === String(place)
        return (
          <label key={place} className="option" data-chosen={chosen || undefined}>
            <input
              className="visually-hidden"
              type="radio"
              id={place === 0 ? id : undefined}
              name={id}
              checked={chosen}
              aria-disabled={readOnly || undefined}
              onChange={() => !readOnly && onChange(String(place))}
            />
            <span className="option-key" aria-hidden>
              {letters[place]}
            </span>
            <Html as="span" className="option-text" html={html} />
          </label>
        )
      })}
    </fieldset>
  )
}

const letters = 'ABCDEFGH'

/** The options of an order, with the letters by which it is typed. */
export function OptionsList({ field }: { field: Field }) {
  return (
    <ol>
      {field.optionsHtml?.map((html, place) => (
        <li key={place}>
          <b>{letters[place]}</b> <Html as="span" html={html} />
        </li>
      ))}
    </ol>
  )
}
