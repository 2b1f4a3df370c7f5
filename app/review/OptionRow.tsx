'use client'

import { Html } from '@/app/ui/Html'
import { Icon } from '@/app/ui/Icon'

interface Option {
  text: { html: string }
  right: boolean
  because: { html: string }
}

/** One option; after the check it carries its why, in place. */
export function OptionRow({
  option,
  letter,
  type,
  name = 'option',
  chosen,
  answered,
  onChoose,
}: {
  option: Option
  letter: string
  type: 'radio' | 'checkbox'
  /** Of the group, where a page has several. */
  name?: string
  chosen: boolean
  answered: boolean
  onChoose: () => void
}) {
  const state = !answered ? '' : option.right ? ' option-right' : chosen ? ' option-chosen' : ' option-other'
  return (
    <label className={`option${state}`} data-chosen={chosen || undefined}>
      <input
        className="visually-hidden"
        type={type}
        name={name}
        checked={chosen}
        // Not 'disabled', which would take the focus away from where it is.
        onChange={onChoose}
        aria-disabled={answered || undefined}
      />
      <span className="option-key" aria-hidden>
        {letter}
      </span>
      <span>
        <Html as="span" className="option-text" html={option.text.html} />
        {answered && (
          <span className="option-why reveal">
            <b>
              {option.right ? <Icon name="right" /> : chosen ? <Icon name="wrong" /> : null}
              {verdict(option.right, chosen, type === 'checkbox')}
            </b>
            <Html as="span" html={option.because.html} />
          </span>
        )}
      </span>
    </label>
  )
}

function verdict(right: boolean, chosen: boolean, several: boolean): string {
  if (right) return chosen ? 'Your answer, right' : several ? 'Right, not chosen' : 'Right'
  return chosen ? 'Your answer, wrong' : 'Wrong'
}
