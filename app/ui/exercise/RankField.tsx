'use client'

import { type KeyboardEvent, useState } from 'react'
import { Html } from '../Html'
import { Icon } from '../Icon'
import { Announcer } from '../session/Announcer'
import type { Field } from './Part'
import { letters, placesOf, textOf, toggled } from './rank'
import { cellStatus, type Shown } from './shown'
import { verdictWords } from './verdict'

/**
 * Options to be put in order: pressed one after the other, the first one first, or typed by letter. Pressing one again
 * takes it out.
 */
export function RankField({
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
  const [said, setSaid] = useState('')
  const places = placesOf(value)
  const wanted = field.size.columns
  const set = (next: readonly number[], words: string) => {
    if (readOnly) return
    setSaid(words)
    onChange(textOf(next))
  }
  const press = (place: number) => {
    const next = toggled(places, place, wanted)
    const at = next.indexOf(place)
    set(
      next,
      at < 0 ? `${letters.charAt(place)} taken out.` : `${letters.charAt(place)} is number ${at + 1} of ${wanted}.`,
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const place = letters.indexOf(event.key.toUpperCase())
    if (event.key.length === 1 && place >= 0 && place < (field.options?.length ?? 0)) press(place)
    else if (event.key === 'Backspace') set(places.slice(0, -1), 'The last one is taken out.')
    // As in every other field; Space presses.
    else if (event.key === 'Enter') event.currentTarget.closest('form')?.requestSubmit()
    else return
    event.preventDefault()
  }

  return (
    <fieldset className="rank" aria-describedby={describedBy} onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{field.labelText}</legend>
      {field.optionsHtml?.map((html, place) => (
        <RankRow
          key={place}
          id={place === 0 ? id : undefined}
          letter={letters.charAt(place)}
          html={html}
          at={places.indexOf(place)}
          full={places.length === wanted}
          verdict={verdict}
          readOnly={readOnly}
          onPress={() => press(place)}
        />
      ))}
      <p className="rank-order">
        <span>
          Your order: <b>{places.length === 0 ? 'none yet' : textOf(places)}</b>
        </span>
        {places.length > 0 && !readOnly && (
          <button type="button" className="btn-link" onClick={() => set([], 'All taken out.')}>
            Clear
          </button>
        )}
      </p>
      <Announcer text={said} />
    </fieldset>
  )
}

function RankRow({
  id,
  letter,
  html,
  at,
  full,
  verdict,
  readOnly,
  onPress,
}: {
  id: string | undefined
  letter: string
  html: string
  /** Its place in the order, from 0; −1 where it has none. */
  at: number
  full: boolean
  verdict: Shown | undefined
  readOnly: boolean
  onPress: () => void
}) {
  const status = at < 0 ? undefined : cellStatus(verdict, 0, at)
  const mark = status && verdictWords[status]
  return (
    <button
      type="button"
      id={id}
      className="option rank-option"
      aria-pressed={at >= 0}
      aria-disabled={readOnly || (full && at < 0) || undefined}
      data-verdict={status === 'follow-through' ? 'correct' : status}
      onClick={onPress}
    >
      <span className="option-key" aria-hidden>
        {letter}
      </span>
      <Html as="span" className="option-text" html={html} />
      <span className="rank-place num" data-placed={at >= 0 || undefined}>
        {mark && <Icon name={mark.icon} label={mark.word.toLowerCase()} />}
        {at >= 0 && at + 1}
      </span>
    </button>
  )
}
