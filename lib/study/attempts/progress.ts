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
  /** Why it is that grade, as a sentence; null until there is one. */
  reason: string | null
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
  const graded = done ? gradeOf({ right: right && !shown, shown, wrong, hints, carried, duration }) : null
  return {
    status: done ? 'done' : 'open',
    hints,
    wrong,
    verdict,
    grade: graded?.grade ?? null,
    reason: graded?.reason ?? null,
    duration,
  }
}

interface Course {
  right: boolean
  /** The solution was asked for. */
  shown: boolean
  wrong: number
  hints: number
  /** A part was right only for a wrong one before it. */
  carried: boolean
  duration: number
}

/**
 * The grade the schedule gets, and why: Good for a right answer at the first try, Easy where that took less than twenty
 * seconds, Hard at the second try, after a hint, or where a wrong value was carried on; Again otherwise.
 */
function gradeOf({ right, shown, wrong, hints, carried, duration }: Course): { grade: Grade; reason: string } {
  if (!right) {
    const tried = wrong > 0 ? 'One answer was wrong, then' : 'Before a right answer'
    return { grade: 1, reason: shown ? `${tried} the solution was shown.` : 'Two answers were wrong.' }
  }
  const help = [
    ...(wrong > 0 ? ['at the second try'] : []),
    ...(hints > 0 ? [hints === 1 ? 'after a hint' : `after ${hints} hints`] : []),
    // Whoever carried a wrong value on has had a wrong try, which says more.
    ...(carried && wrong === 0 ? ['after carrying a wrong value on'] : []),
  ]
  if (help.length > 0) return { grade: 2, reason: `Right, but ${help.join(' and ')}.` }
  const easy = duration < EASY_MS
  return {
    grade: easy ? 4 : 3,
    reason: `Right at the first try, without a hint${easy ? ', in under 20 seconds' : ''}.`,
  }
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
export function namedIn({ mistakes, mistake, mistakeTitle }: Partial<FieldVerdict>): readonly Mistake[] {
  if (mistakes) return mistakes
  return mistake ? [{ id: mistake, title: mistakeTitle ?? mistake }] : []
}
