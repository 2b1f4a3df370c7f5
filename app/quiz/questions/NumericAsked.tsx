'use client'

import type { Typed } from '@/lib/exercises/types'
import { missing } from '@/app/ui/exercise/missing'
import { Part } from '@/app/ui/exercise/Part'
import { Rule } from '@/app/ui/exercise/Rule'
import { WorkedSteps } from '@/app/ui/exercise/Solution'
import { blankAnswers } from '@/app/ui/exercise/useAttempt'
import { StudyHtml } from '@/app/ui/StudyHtml'
import type { AskedProps } from './Asked'

type Answers = Record<string, Typed>
const none: ReadonlySet<string> = new Set()

/** An exercise with one try: its fields as anywhere, its worked solution once it may be seen. */
export function NumericAsked({ asked, given, reply, unread, incomplete, onGive }: AskedProps<'numeric'>) {
  const { fields } = asked
  const typed = given !== null && typeof given === 'object' && !Array.isArray(given) ? (given as Answers) : {}
  const answers = { ...blankAnswers(fields), ...typed }
  const empty = incomplete ? (fields.find((field) => missing(field, answers[field.name]) !== null)?.name ?? null) : null
  const attempt = {
    answers,
    type: (name: string, text: Typed) => onGive({ ...answers, [name]: text }),
    edited: none,
    empty,
    result: reply
      ? { status: 'done' as const, fields: reply.fields, solution: reply.solution, triesLeft: 0 }
      : unread && { status: 'open' as const, fields: unread, solution: null, triesLeft: 1 },
  }
  return (
    <>
      <div className="col">
        <StudyHtml className="read statement" html={asked.statementHtml} />
      </div>
      {fields.map((field, place) => (
        <Part
          key={field.name}
          field={field}
          letter={fields.length > 1 ? String.fromCharCode(97 + place) : null}
          rule={<Rule fields={fields} place={place} />}
          attempt={attempt}
        />
      ))}
      {reply && (
        <>
          <p className="gutter ruled">Worked solution</p>
          <section className="col reveal solution" aria-label="Worked solution">
            <WorkedSteps html={reply.solution.stepsHtml} />
          </section>
        </>
      )}
    </>
  )
}

/** Whether every field of an exercise has a whole answer. */
export function isWhole(fields: AskedProps<'numeric'>['asked']['fields'], given: unknown): boolean {
  const typed = { ...blankAnswers(fields), ...(given as Answers | null) }
  return fields.every((field) => missing(field, typed[field.name]) === null)
}
