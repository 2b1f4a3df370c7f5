'use client'

import { useState } from 'react'
import type { AttemptResult, SessionItem, VariantView } from '@/lib/study/types'
import { ApiError } from '@/app/ui/api'
import { Exercise } from '@/app/ui/exercise/Exercise'
import { useVariant } from '@/app/ui/exercise/useVariant'
import { Key } from '@/app/ui/Key'
import { useKeys } from '@/app/ui/keys/useKeys'
import { Dock } from '@/app/ui/session/Dock'
import { Origin, Sheet } from '@/app/ui/session/Sheet'
import type { Answered } from './session/session'
import type { Variants } from './session/useVariants'

type ExerciseItem = Extract<SessionItem, { kind: 'exercise' }>
type Placed = Pick<Answered, 'reviewId' | 'at' | 'due'>

/** An exercise in its turn. It alone needs the server; without one it can be left for later. */
export function ExerciseTurn({
  item,
  variants,
  onAnswered,
  onRegraded,
  onEasier,
  onContinue,
  onSkip,
}: {
  item: ExerciseItem
  variants: Variants
  onAnswered: (given: Answered) => void
  onRegraded: (given: Placed) => void
  /** An easier exercise takes its turn now. */
  onEasier: (item: ExerciseItem) => void
  onContinue: () => void
  onSkip: () => void
}) {
  const { variant, problem, again } = useVariant(() => variants.get(item.id))
  const [recorded, setRecorded] = useState(false)
  const [lost, setLost] = useState<string | null>(null)

  const onDone = (result: AttemptResult) => {
    variants.drop(item.id)
    if (result.reviewId === null || result.grade === null) return
    setRecorded(true)
    onAnswered({ ...placed(result), grade: result.grade, stay: true })
  }
  const another = () => {
    variants.drop(item.id)
    again()
  }
  const easier = (id: string) => {
    setLost(null)
    variants.get(id).then(
      (drawn) => onEasier(itemOf(drawn)),
      (error: unknown) => setLost(error instanceof ApiError ? error.message : 'The exercise could not be drawn.'),
    )
  }
  if (problem !== null && variant === null)
    return <Unreachable item={item} problem={problem} onRetry={() => again()} onSkip={onSkip} />
  if (variant === null) return <Sheet>{null}</Sheet>
  return (
    <Exercise
      key={variant.attemptId}
      variant={variant}
      problem={lost ?? problem}
      onDone={onDone}
      onRegraded={(result) => onRegraded(placed(result))}
      onAnother={another}
      onEasier={easier}
      onContinue={recorded ? onContinue : onSkip}
    />
  )
}

/** A drawn exercise as an item of the session. */
function itemOf({ exerciseId, page, section, title, anchor, memory, next }: VariantView): ExerciseItem {
  return { kind: 'exercise', id: exerciseId, page, section, title, name: title, anchor, memory, next }
}

function placed({ reviewId, memory }: AttemptResult): Placed {
  const at = Date.now()
  return { reviewId: reviewId ?? '', at, due: memory?.due ? Date.parse(memory.due) : Number.POSITIVE_INFINITY }
}

function Unreachable({
  item,
  problem,
  onRetry,
  onSkip,
}: {
  item: ExerciseItem
  problem: string
  onRetry: () => void
  onSkip: () => void
}) {
  useKeys({ enter: onRetry })
  return (
    <>
      <Sheet roomy>
        <Origin section={item.section} title={item.title} kind="exercise" />
        <div className="col" role="alert">
          <p className="question">{item.name}</p>
          <p className="read end-line">
            {problem} An exercise is drawn and checked by the server; the other items go on without it.
          </p>
        </div>
      </Sheet>
      <Dock>
        <div className="dock-row">
          <button type="button" className="btn btn-primary" onClick={onRetry} aria-keyshortcuts="Enter">
            Try again <Key>Enter</Key>
          </button>
          <button type="button" className="btn" onClick={onSkip}>
            Leave it for later
          </button>
        </div>
      </Dock>
    </>
  )
}
