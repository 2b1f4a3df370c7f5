'use client'

import type { QuizOptions } from '@/lib/quiz'
import { MOST_MINUTES, MOST_QUESTIONS, type QuizKind, QUIZ_KINDS } from '@/lib/quiz/types'

const kinds: Record<QuizKind, { name: string; what: string }> = {
  choice: { name: 'Choice', what: 'one or several options are right' },
  order: { name: 'Order', what: 'steps are put in order' },
  numeric: { name: 'Exercises', what: 'computed, with numbers of their own' },
  cloze: { name: 'Typed', what: 'a gap or a term, in a word or two' },
}

export function Kinds({
  mix,
  there,
  onChange,
}: {
  mix: readonly QuizKind[]
  /** How many questions of a kind there are. */
  there: (kind: QuizKind) => number
  onChange: (mix: readonly QuizKind[]) => void
}) {
  return (
    <fieldset>
      <legend className="label">Kinds of questions</legend>
      <div className="quiz-kinds">
        {QUIZ_KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input
              type="checkbox"
              checked={mix.includes(kind)}
              onChange={({ target }) =>
                onChange(QUIZ_KINDS.filter((one) => (one === kind ? target.checked : mix.includes(one))))
              }
            />
            <span>{kinds[kind].name}</span>
            <span className="small num">{there(kind)}</span>
            <span className="note">{kinds[kind].what}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface Typed {
  count: string
  minutes: string
  seed: string
}

export function Numbers({ typed, onChange }: { typed: Typed; onChange: (changes: Partial<Typed>) => void }) {
  return (
    <div className="exam-numbers">
      <label className="field">
        <span className="small">Questions</span>
        <input
          className="input num"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_QUESTIONS}
          value={typed.count}
          onChange={({ target }) => onChange({ count: target.value })}
        />
      </label>
      <label className="field">
        <span className="small">Minutes</span>
        <input
          className="input num"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_MINUTES}
          placeholder="no limit"
          value={typed.minutes}
          onChange={({ target }) => onChange({ minutes: target.value })}
        />
      </label>
      <label className="field">
        <span className="small">Seed, for a certain quiz</span>
        <input
          className="input"
          maxLength={32}
          placeholder="drawn by chance"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed.seed}
          onChange={({ target }) => onChange({ seed: target.value })}
        />
      </label>
    </div>
  )
}

type When = QuizOptions['feedback']

export function Feedback({ feedback, onChange }: { feedback: When; onChange: (feedback: When) => void }) {
  return (
    <fieldset>
      <legend className="label">What was right is told</legend>
      <label className="choice">
        <input type="radio" name="feedback" checked={feedback === 'each'} onChange={() => onChange('each')} />
        <span>after each question</span>
      </label>
      <label className="choice">
        <input type="radio" name="feedback" checked={feedback === 'end'} onChange={() => onChange('end')} />
        <span>at the end</span>
        <span className="note">as in an exam: answers can be changed until the quiz is handed in</span>
      </label>
    </fieldset>
  )
}
