'use client'

import { OptionRow } from '@/app/review/OptionRow'
import { useKeys } from '@/app/ui/keys/useKeys'
import { StudyHtml } from '@/app/ui/StudyHtml'
import type { AskedProps } from './Asked'

const letters = 'ABCDEFGHI'

export function ChoiceAsked({ id, asked, given, reply, incomplete, quiet, onGive }: AskedProps<'choice'>) {
  const chosen = Array.isArray(given) ? (given as readonly number[]) : []
  const choose = (place: number) => {
    if (reply) return
    if (!asked.multiple) onGive([place])
    else onGive(chosen.includes(place) ? chosen.filter((other) => other !== place) : [...chosen, place])
  }
  const keys = asked.optionsHtml.flatMap((_, place) => [
    [String(place + 1), () => choose(place)] as const,
    [letters.charAt(place).toLowerCase(), () => choose(place)] as const,
  ])
  useKeys(quiet || reply ? {} : Object.fromEntries(keys))
  return (
    <div className="col">
      <StudyHtml className="question" html={asked.questionHtml} />
      <fieldset className="options">
        <legend className="visually-hidden">
          {asked.multiple ? 'Options, choose all that apply' : 'Options, choose one'}
        </legend>
        {asked.optionsHtml.map((html, place) => (
          <OptionRow
            key={place}
            option={{
              text: { html },
              right: reply?.options[place]?.right ?? false,
              because: { html: reply?.options[place]?.becauseHtml ?? '' },
            }}
            letter={letters.charAt(place)}
            type={asked.multiple ? 'checkbox' : 'radio'}
            name={`option-${id}`}
            chosen={chosen.includes(place)}
            answered={reply !== null}
            onChoose={() => choose(place)}
          />
        ))}
      </fieldset>
      <p className="small" role="status">
        {incomplete && `Choose ${asked.multiple ? 'at least one option' : 'an option'} first.`}
      </p>
    </div>
  )
}
