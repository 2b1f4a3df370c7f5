/** How an attempt stands: a fold over what was done in it. */
import type { FieldVerdict, Typed, Verdict } from '@/lib/exercises'
import type { Mistake } from '../totals'
import type { Grade } from '../types'

export interface Try {
  /** Made by the client. */
  id: string
  action: 'check' | 'hint' | 'solution'
  answers: Record<string, Typed> | null
  verdict: Verdict | null
  /** A wrong answer that cost a try. */
  counted: boolean
  /** Milliseconds since the attempt began. */
  duration: number
}

export interface Progress {
  status: 'open' | 'done'
  /** Hints uncovered. */
  hints: number
  /** Wrong answers that cost a try. */
  wrong: number
  /** Of the last answer. */
  verdict: Verdict | null
  grade: Grade | null
  duration: number
}

export const TRIES = 2
/** Right at once and within this time the exercise was too easy to come back soon. */
const EASY_MS = 20_000

export function progressOf(tries: readonly Try[]): Progress {
  const checks = tries.filter(({ verdict }) => verdict !== null)
  const verdict = checks.at(-1)?.verdict ?? null
  const wrong = tries.filter(({ counted }) => counted).length
  const shown = tries.some(({ action }) => action === 'solution')
  const right = verdict?.correct === true
  const hints = tries.filter(({ action }) => action === 'hint').length
  const duration = Math.max(0, ...tries.map((one) => one.duration))
  const done = right || shown || wrong >= TRIES
  const carried = checks.some((one) =>
    Object.values(one.verdict?.fields ?? {}).some(({ status }) => status === 'follow-through'),
  )
  return {
    status: done ? 'done' : 'open',
    hints,
    wrong,
    verdict,
    grade: done ? gradeOf({ right: right && !shown, helped: hints > 0 || wrong > 0 || carried, duration }) : null,
    duration,
  }
}

/**
 * The grade the schedule gets: Good for a right answer at the first try, Easy where that took less than twenty seconds,
 * Hard at the second try, after a hint, or where a part was right only for a wrong one before it; Again otherwise.
 */
function gradeOf({ right, helped, duration }: { right: boolean; helped: boolean; duration: number }): Grade {
  if (!right) return 1
  if (helped) return 2
  return duration < EASY_MS ? 4 : 3
}

/** The mistakes that were recognised in answers that cost a try, each once. */
export function mistakesOf(tries: readonly Try[]): Mistake[] {
  const made = new Map<string, Mistake>()
  for (const { counted, verdict } of tries)
    for (const field of counted ? Object.values(verdict?.fields ?? {}) : [])
      for (const { id, title } of namedIn(field)) made.set(id, { id, title })
  return [...made.values()]
}

/** Verdicts kept from before two mistakes could be recognised at once name one at most. */
function namedIn({ mistakes, mistake, mistakeTitle }: Partial<FieldVerdict>): readonly Mistake[] {
  if (mistakes) return mistakes
  return mistake ? [{ id: mistake, title: mistakeTitle ?? mistake }] : []
}
