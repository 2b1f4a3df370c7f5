'use client'

import { type FormEvent, useState } from 'react'
import type { Asked } from '@/lib/quiz'
import { linkOf } from '@/lib/quiz/options'
import type { QuizSetup } from '@/lib/study/quiz/types'
import { CopyLink } from './CopyLink'
import { Feedback, Kinds, Numbers } from './Fields'
import { Scope } from './Scope'
import { chosenAtFirst, questionsIn, scopeOf } from './scope'
import { useStart } from './useStart'

type Props = Omit<QuizSetup, 'quizzes'> & {
  asked: Asked
  /** A link has filled it in. */
  byLink: boolean
}

/** What a quiz is to be like. As it opens, one press starts ten questions on what has been begun. */
export function Setup({ asked, byLink, ...setup }: Props) {
  const [chosen, setChosen] = useState(() => chosenAtFirst(setup, asked))
  const [typed, setTyped] = useState({
    count: String(asked.count),
    minutes: asked.minutes === null ? '' : String(asked.minutes),
    seed: asked.seed ?? '',
  })
  const [mix, setMix] = useState(asked.mix)
  const [feedback, setFeedback] = useState(asked.feedback)
  const { start, problem, busy } = useStart()

  const there = questionsIn(setup, chosen, mix)
  const seed = typed.seed.trim().toLowerCase()
  const options = {
    ...scopeOf(setup, chosen),
    count: Number(typed.count),
    minutes: typed.minutes.trim() === '' ? null : Number(typed.minutes),
    mix,
    feedback,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (there > 0) void start(seed === '' ? options : { ...options, seed })
  }
  return (
    <form className="quiz-setup plan-part" onSubmit={submit} noValidate>
      <h2>{byLink ? 'A quiz from a link' : 'A new quiz'}</h2>
      {asked.seed !== null && asked.deck !== null && asked.deck !== setup.deckHash && (
        <p className="callout small">
          This link was made with another version of the book: its questions may differ from those that its sender had.
        </p>
      )}
      <Scope setup={setup} chosen={chosen} mix={mix} onChange={setChosen} />
      <Kinds mix={mix} there={(kind) => questionsIn(setup, chosen, [kind])} onChange={setMix} />
      <Numbers typed={typed} onChange={(changes) => setTyped({ ...typed, ...changes })} />
      <Feedback feedback={feedback} onChange={setFeedback} />
      <div className="quiz-start">
        <button className="btn btn-primary btn-large" aria-disabled={busy || there === 0 || undefined}>
          {startWords(there, Number(typed.count))}
        </button>
        <CopyLink link={linkOf({ ...options, seed: seed === '' ? null : seed, deck: setup.deckHash })} />
        <p className="small" role="status">
          {problem || availableWords(there, chosen.size)}
        </p>
      </div>
    </form>
  )
}

function startWords(there: number, count: number): string {
  const questions = Math.min(there, count)
  return questions >= 1 ? `Start ${questions} question${questions === 1 ? '' : 's'}` : 'Start'
}

function availableWords(there: number, pages: number): string {
  if (pages === 0) return 'Choose at least one chapter or page.'
  if (there === 0) return 'These pages have no questions of the kinds chosen.'
  return `The choice holds ${there} question${there === 1 ? '' : 's'}.`
}
