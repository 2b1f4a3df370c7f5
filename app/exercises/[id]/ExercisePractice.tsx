'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { drawVariant, takeVariant } from '@/app/ui/exercise/draw'
import { Exercise } from '@/app/ui/exercise/Exercise'
import { useVariant } from '@/app/ui/exercise/useVariant'
import { useKeys } from '@/app/ui/keys/useKeys'
import { Dock } from '@/app/ui/session/Dock'
import { SessionTop } from '@/app/ui/session/SessionTop'
import { Sheet } from '@/app/ui/session/Sheet'

/** The exercise outside a session. An attempt that was begun and not finished is taken up again after a reload. */
export function ExercisePractice({ id, title, page }: { id: string; title: string; page: string }) {
  const router = useRouter()
  const home = `/book/${page}` as Route
  // From the exercise of this page down to the easier one that is on the screen.
  const [way, setWay] = useState([id])
  const { variant, problem, again } = useVariant(() => takeVariant(id))
  const goTo = (next: string[]) => {
    setWay(next)
    again(() => drawVariant(next.at(-1) ?? id))
  }
  const another = () => goTo(way)
  const isDetour = way.length > 1
  useKeys({ escape: () => router.push(home), enter: problem !== null && variant === null && another })

  return (
    <div className="session">
      <SessionTop end={home} middle={variant?.title ?? title} />
      {problem !== null && variant === null ? (
        <Problem text={problem} onRetry={another} />
      ) : variant === null ? (
        <Sheet>{null}</Sheet>
      ) : (
        <Exercise
          key={variant.attemptId}
          variant={variant}
          goOn={isDetour ? 'Back to the harder one' : 'Continue'}
          problem={problem}
          onDone={nothing}
          onAnother={another}
          onEasier={(easier) => goTo([...way, easier])}
          onContinue={() => (isDetour ? goTo(way.slice(0, -1)) : router.push(home))}
        />
      )}
    </div>
  )
}

function Problem({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <>
      <Sheet roomy>
        <p className="col question" role="alert">
          {text}
        </p>
      </Sheet>
      <Dock>
        <div className="dock-row">
          <button type="button" className="btn btn-primary" onClick={onRetry}>
            Try again
          </button>
        </div>
      </Dock>
    </>
  )
}

/** Nothing follows from an answer outside a session but what the server records. */
function nothing() {}
