/** Learning steps: short delays, in seconds, through which an item goes before its intervals count in days. */

export type Grade = 1 | 2 | 3 | 4

/** Where a grade leads from a step: to a step after a delay, or out, to intervals of days. */
export type StepResult = { step: number; delay: number } | 'graduate'

const DAY = 86_400

/**
 * Anki's rule. Again goes back to the first step, Good on to the next, Easy out. Hard repeats the step; on the first one
 * its delay lies half way to the second, or is half as long again where there is no second (by a day at most).
 */
export function nextStep(steps: readonly number[], step: number, grade: Grade): StepResult {
  const current = steps[step] ?? steps[0]
  if (current === undefined || grade === 4) return 'graduate'
  if (grade === 1) return { step: 0, delay: steps[0]! }
  if (grade === 2) return { step, delay: step === 0 ? hardOnFirst(steps) : current }
  const next = steps[step + 1]
  return next === undefined ? 'graduate' : { step: step + 1, delay: next }
}

function hardOnFirst([first = 0, second]: readonly number[]): number {
  return second === undefined ? Math.min(first * 1.5, first + DAY) : (first + second) / 2
}

/** Seconds for an interval too short to count in days, in a phase without steps; null for one of half a day or more. */
export function shortDelay(interval: number): number | null {
  return interval < 0.5 ? Math.floor(interval * DAY) : null
}
