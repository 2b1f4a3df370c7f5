'use client'

import { useState } from 'react'
import type { NextIntervals, SessionItem } from '@/lib/study/types'
import { Key } from '@/app/ui/Key'
import { type Bindings, useKeys } from '@/app/ui/keys/useKeys'
import { Dock } from '@/app/ui/session/Dock'
import { BookLink, ItemLink } from '@/app/ui/session/MemoryFacts'
import { Origin, Sheet } from '@/app/ui/session/Sheet'
import { StudyHtml } from '@/app/ui/StudyHtml'
import { useFocusOnMount } from './focus'
import { OptionRow } from './OptionRow'

type ChoiceItem = Extract<SessionItem, { kind: 'choice' }>
const letters = 'ABCDEF'

export function Choice({
  item,
  answered,
  next,
  onAnswer,
  onContinue,
}: {
  item: ChoiceItem
  answered: boolean
  next: NextIntervals | null
  onAnswer: (right: boolean, chosen: number[]) => void
  onContinue: () => void
}) {
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [missing, setMissing] = useState(false)
  const question = useFocusOnMount<HTMLDivElement>()
  const isRight = item.options.every((option) => option.right === chosen.includes(option.index))
  const back = next?.[isRight ? 3 : 1].label

  const choose = (index: number) => {
    if (answered) return
    setMissing(false)
    if (!item.multiple) setChosen([index])
    else setChosen(chosen.includes(index) ? chosen.filter((other) => other !== index) : [...chosen, index])
  }
  const check = () => (chosen.length === 0 ? setMissing(true) : onAnswer(isRight, [...chosen]))
  const bindings: Bindings = { enter: answered ? onContinue : check, ' ': answered && onContinue }
  item.options.forEach((option, place) => (bindings[letters.charAt(place).toLowerCase()] = () => choose(option.index)))
  useKeys(bindings)

  return (
    <>
      <Sheet>
        <Origin
          section={item.section}
          title={item.title}
          kind={item.multiple ? 'all that apply' : 'one right option'}
        />
        <div className="col">
          <div ref={question} tabIndex={-1}>
            <StudyHtml className="question" html={item.question.html} />
          </div>
          <fieldset className="options">
            <legend className="visually-hidden">
              {item.multiple ? 'Options, choose all that apply' : 'Options, choose one'}
            </legend>
            {item.options.map((option, place) => (
              <OptionRow
                key={option.index}
                option={option}
                letter={letters.charAt(place)}
                type={item.multiple ? 'checkbox' : 'radio'}
                chosen={chosen.includes(option.index)}
                answered={answered}
                onChoose={() => choose(option.index)}
              />
            ))}
          </fieldset>
          <p className="small facts" role="status">
            {answered && (
              <>
                <span>
                  {isRight ? 'Right' : 'Wrong'}, counts as <b>{isRight ? 'Good' : 'Again'}</b>
                  {back && `: back in ${back}`}
                </span>
                <BookLink item={item} />
                <ItemLink item={item} />
              </>
            )}
            {missing && <span>Choose {item.multiple ? 'at least one option' : 'an option'} first.</span>}
          </p>
        </div>
      </Sheet>
      <Dock>
        <Press answered={answered} onPress={answered ? onContinue : check} />
      </Dock>
    </>
  )
}

/** Two buttons, not one that changes its word: the second takes the focus when it appears. */
function Press({ answered, onPress }: { answered: boolean; onPress: () => void }) {
  return (
    <div className="dock-row">
      <button
        key={String(answered)}
        type="button"
        className="btn btn-primary"
        autoFocus={answered}
        onClick={onPress}
        aria-keyshortcuts="Enter"
      >
        {answered ? 'Continue' : 'Check'} <Key>Enter</Key>
      </button>
    </div>
  )
}
