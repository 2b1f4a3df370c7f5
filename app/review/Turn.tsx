'use client'

import type { Grade } from '@/lib/study/types'
import { Card } from './Card'
import { Choice } from './Choice'
import { ExerciseTurn } from './ExerciseTurn'
import { Order } from './order/Order'
import type { Entry, Session } from './session/session'
import { type AsideAction, nextOf, type Outcome, type SessionAction } from './session/useSession'
import type { Variants } from './session/useVariants'

/** The item that is asked, by its kind. */
export function Turn({
  entry,
  phase,
  outcomes,
  variants,
  dispatch,
  onGrade,
  onAside,
  onChoose,
  onSay,
}: {
  entry: Entry
  phase: Session['phase']
  outcomes: ReadonlyMap<string, Outcome>
  variants: Variants
  dispatch: (action: SessionAction) => void
  /** The learner's own grade; for steps put in order with the places they were given. */
  onGrade: (grade: Grade, chosen?: number[]) => void
  onAside: (action: AsideAction) => void
  onChoose: (right: boolean, chosen: number[]) => void
  /** For those who do not see it. */
  onSay: (text: string) => void
}) {
  const { item } = entry
  const next = nextOf(entry, outcomes)
  const goOn = () => dispatch({ type: 'advance', at: Date.now() })
  switch (item.kind) {
    case 'card': {
      const known = { ...item, ...(entry.after ? outcomes.get(entry.after) : null) }
      return (
        <Card
          item={known}
          next={next}
          shown={phase === 'shown'}
          onReveal={() => {
            onSay(`Answer: ${item.back.text}`)
            dispatch({ type: 'reveal' })
          }}
          onGrade={onGrade}
          onAside={onAside}
        />
      )
    }
    case 'choice':
      return <Choice item={item} answered={phase === 'answered'} next={next} onAnswer={onChoose} onContinue={goOn} />
    case 'order':
      return (
        <Order
          item={item}
          next={next}
          shown={phase === 'shown'}
          onCheck={(steps) => dispatch({ type: 'reveal', item: { ...item, steps } })}
          onGrade={onGrade}
        />
      )
    case 'exercise':
      return (
        <ExerciseTurn
          item={item}
          variants={variants}
          onAnswered={(given) => dispatch({ type: 'answer', given })}
          onRegraded={(given) => dispatch({ type: 'regrade', given })}
          onEasier={(easier) => dispatch({ type: 'interpose', item: easier })}
          onContinue={goOn}
          onSkip={() => dispatch({ type: 'skip', at: Date.now() })}
        />
      )
  }
}
