'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import type { Asked } from '@/lib/quiz'
import { linkOf } from '@/lib/quiz/options'
import { MOST_MINUTES, MOST_QUESTIONS, type QuizKind, QUIZ_KINDS } from '@/lib/quiz/types'
import type { QuizSetup, QuizView } from '@/lib/study/quiz/types'
import { ApiError, post } from '@/app/ui/api'
import { CopyLink } from './CopyLink'
import { Scope } from './Scope'
import { chosenAtFirst, questionsIn, scopeOf } from './scope'

const kinds: Record<QuizKind, { name: string; what: string }> = {
  choice: { name: 'Choice', what: 'one or several options are right' },
  order: { name: 'Order', what: 'steps are put in order' },
  numeric: { name: 'Exercises', what: 'computed, with numbers of their own' },
  cloze: { name: 'Gaps', what: 'a word or two is typed' },
}

type Props = Omit<QuizSetup, 'quizzes'> & {
  asked: Asked
  /** A link has filled it in. */
  byLink: boolean
}

/** What a quiz is to be like. As it opens, one press starts ten questions on what has been begun. */
export function Setup({ asked, byLink, ...setup }: Props) {
  const router = useRouter()
  const [chosen, setChosen] = useState(() => chosenAtFirst(setup, asked))
  const [count, setCount] = useState(String(asked.count))
  const [minutes, setMinutes] = useState(asked.minutes === null ? '' : String(asked.minutes))
  const [mix, setMix] = useState<readonly QuizKind[]>(asked.mix)
  const [feedback, setFeedback] = useState(asked.feedback)
  const [seed, setSeed] = useState(asked.seed ?? '')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  /** Sent again after a failure it is the same quiz. */
  const id = useRef<{ body: string; id: string } | null>(null)

  const there = questionsIn(setup, chosen, mix)
  const options = {
    ...scopeOf(setup, chosen),
    count: Number(count),
    minutes: minutes.trim() === '' ? null : Number(minutes),
    mix,
    feedback,
  }
  const start = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem('')
    const input = { ...options, ...(seed.trim() === '' ? {} : { seed }) }
    const body = JSON.stringify(input)
    if (id.current?.body !== body) id.current = { body, id: crypto.randomUUID() }
    try {
      const quiz = await post<QuizView>('/api/quizzes', { id: id.current.id, ...input })
      router.push(`/quiz/${quiz.id}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
      setBusy(false)
    }
  }
  return (
    <form className="quiz-setup plan-part" onSubmit={(event) => void start(event)} noValidate>
      <h2>{byLink ? 'A quiz from a link' : 'A new quiz'}</h2>
      {asked.seed !== null && asked.deck !== null && asked.deck !== setup.deckHash && (
        <p className="callout small">
          This link was made with another version of the book: its questions may differ from those that its sender had.
        </p>
      )}
      <Scope setup={setup} chosen={chosen} mix={mix} onChange={setChosen} />
      <fieldset>
        <legend className="label">Kinds of questions</legend>
        <div className="quiz-kinds">
          {QUIZ_KINDS.map((kind) => (
            <label key={kind} className="choice">
              <input
                type="checkbox"
                checked={mix.includes(kind)}
                onChange={({ target }) =>
                  setMix(QUIZ_KINDS.filter((one) => (one === kind ? target.checked : mix.includes(one))))
                }
              />
              <span>{kinds[kind].name}</span>
              <span className="small num">{questionsIn(setup, chosen, [kind])}</span>
              <span className="note">{kinds[kind].what}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="exam-numbers">
        <NumberField label="Questions" value={count} most={MOST_QUESTIONS} onChange={setCount} />
        <NumberField label="Minutes" value={minutes} most={MOST_MINUTES} placeholder="no limit" onChange={setMinutes} />
        <label className="field">
          <span className="small">Seed, for a certain quiz</span>
          <input
            className="input num"
            value={seed}
            maxLength={32}
            placeholder="drawn by chance"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={({ target }) => setSeed(target.value)}
          />
        </label>
      </div>
      <fieldset>
        <legend className="label">What was right is told</legend>
        <label className="choice">
          <input type="radio" name="feedback" checked={feedback === 'each'} onChange={() => setFeedback('each')} />
          <span>after each question</span>
        </label>
        <label className="choice">
          <input type="radio" name="feedback" checked={feedback === 'end'} onChange={() => setFeedback('end')} />
          <span>at the end</span>
          <span className="note">as in an exam: answers can be changed until the quiz is handed in</span>
        </label>
      </fieldset>
      <div className="quiz-start">
        <button className="btn btn-primary btn-large" aria-disabled={busy || there === 0 || undefined}>
          {startWords(there, Number(count))}
        </button>
        <CopyLink
          link={linkOf({
            ...options,
            seed: seed.trim() === '' ? null : seed.trim().toLowerCase(),
            deck: setup.deckHash,
          })}
        />
        <p className="small" role="status">
          {problem || availableWords(there, chosen.size)}
        </p>
      </div>
    </form>
  )
}

const startWords = (there: number, count: number): string =>
  there > 0 && count >= 1
    ? `Start ${Math.min(there, count)} question${Math.min(there, count) === 1 ? '' : 's'}`
    : 'Start'

function availableWords(there: number, pages: number): string {
  if (pages === 0) return 'Choose at least one chapter or page.'
  if (there === 0) return 'These pages have no questions of the kinds chosen.'
  return `The choice holds ${there} question${there === 1 ? '' : 's'}.`
}

function NumberField({
  label,
  value,
  most,
  placeholder,
  onChange,
}: {
  label: string
  value: string
  most: number
  placeholder?: string
  onChange: (value: string) => void
}) {
  return (
    <label className="field">
      <span className="small">{label}</span>
      <input
        className="input num"
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        value={value}
        placeholder={placeholder}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
