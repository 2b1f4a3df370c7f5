/** How an attempt stands: a fold over what was done in it. */
import type { Typed, Verdict } from '@/lib/exercises'
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

/** Whether two sets of answers are the same but for blanks: giving one again is no new try. */
export function sameAnswers(a: Record<string, Typed>, b: Record<string, Typed>): boolean {
  return plain(a) === plain(b)
}

function plain(answers: Record<string, Typed>): string {
  const trim = (typed: Typed) => {
    if (typeof typed === 'string') return typed.trim()
    if (Array.isArray(typed)) return typed.map((row) => row.map((cell) => cell.trim()))
    return Object.entries(typed)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, text]) => [label, text.trim()])
  }
  const sorted = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(sorted.map(([name, typed]) => [name, trim(typed)]))
}

/** The mistakes that were recognised in answers that cost a try, each once. */
export function mistakesOf(tries: readonly Try[]): Mistake[] {
  const made = new Map<string, Mistake>()
  for (const { counted, verdict } of tries)
    for (const { mistake, mistakeTitle } of counted ? Object.values(verdict?.fields ?? {}) : [])
      if (mistake !== null) made.set(mistake, { id: mistake, title: mistakeTitle ?? mistake })
  return [...made.values()]
}
