'use client'

import type { QuizQuestionView } from '@/lib/study/quiz/types'
import { useFocusOnMount } from '@/app/review/focus'
import { Icon } from '@/app/ui/Icon'
import { Key } from '@/app/ui/Key'
import { useKeys } from '@/app/ui/keys/useKeys'
import { Dock } from '@/app/ui/session/Dock'
import { Sheet } from '@/app/ui/session/Sheet'
import { plural } from '@/app/ui/words'

/** All questions at a glance, before the quiz is handed in. */
export function Overview({
  questions,
  open,
  busy,
  problem,
  onGo,
  onFinish,
}: {
  questions: readonly QuizQuestionView[]
  open: (question: QuizQuestionView) => boolean
  busy: boolean
  problem: string | null
  onGo: (number: number) => void
  onFinish: () => void
}) {
  const ref = useFocusOnMount<HTMLDivElement>()
  const left = questions.filter(open).length
  const marked = questions.filter((question) => question.marked).length
  useKeys({ enter: onFinish, arrowleft: () => onGo(questions.length - 1) })
  return (
    <>
      <Sheet>
        <div className="col" ref={ref} tabIndex={-1}>
          <h1>Hand in?</h1>
          <p className="read end-line">
            {left === 0
              ? 'Every question is answered.'
              : `${plural(left, 'question')} left open; what is open counts nothing.`}
            {marked > 0 && ` ${marked} marked for later.`}
          </p>
          <ol className="quiz-places">
            {questions.map((question) => (
              <li key={question.number}>
                <button
                  type="button"
                  className="quiz-place"
                  data-open={open(question) || undefined}
                  onClick={() => onGo(question.number)}
                >
                  <span className="num">{question.number + 1}</span>
                  <span className="visually-hidden">{open(question) ? 'open' : 'answered'}</span>
                  {question.marked && <Icon name="mark" label="marked for later" />}
                </button>
              </li>
            ))}
          </ol>
          <p className="small facts">
            <span>strong: answered</span>
            <span>dashed: open</span>
          </p>
          <p className="small" role="alert">
            {problem}
          </p>
        </div>
      </Sheet>
      <Dock>
        <div className="dock-row">
          <button
            type="button"
            className="btn btn-primary"
            aria-disabled={busy || undefined}
            onClick={onFinish}
            aria-keyshortcuts="Enter"
          >
            Hand in <Key>Enter</Key>
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => onGo(questions.length - 1)}
            aria-keyshortcuts="ArrowLeft"
          >
            Back <Key>←</Key>
          </button>
        </div>
      </Dock>
    </>
  )
}
