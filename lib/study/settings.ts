/** What a learner has chosen about the schedule: as columns of the learner, and as it is noted beside each answer. */
import type { Learner } from '@/lib/db'
import type { DayShare, Settings } from '@/lib/scheduler'
import { DEFAULT_SETTINGS } from '@/lib/scheduler'

const LETTERS: Record<DayShare, string> = { normal: 'n', reduced: 'r', minimum: 'm' }
const SHARES = Object.entries(LETTERS) as [DayShare, string][]

export const stepsText = (steps: readonly number[]): string => steps.join(' ')
export const easyDaysText = (days: readonly DayShare[]): string => days.map((share) => LETTERS[share]).join('')

const stepsOf = (text: string): number[] => (text === '' ? [] : text.split(' ').map(Number))
const easyDaysOf = (text: string): DayShare[] =>
  [...text].map((letter) => SHARES.find(([, known]) => known === letter)?.[0] ?? 'normal')

type Columns = Pick<Learner, 'learningSteps' | 'relearningSteps' | 'maximumInterval' | 'easyDays'>

export function settingsOf({ learningSteps, relearningSteps, maximumInterval, easyDays }: Columns): Settings {
  return {
    learningSteps: stepsOf(learningSteps),
    relearningSteps: stepsOf(relearningSteps),
    maximumInterval,
    easyDays: easyDaysOf(easyDays),
  }
}

const USUAL = JSON.stringify(DEFAULT_SETTINGS)
const read = new Map<string, Settings>()

/** For the log: null for the usual settings. */
export function noteOf(settings: Settings): string | null {
  const { learningSteps, relearningSteps, maximumInterval, easyDays, caution } = settings
  const own = { learningSteps, relearningSteps, maximumInterval, easyDays, ...(caution ? { caution } : {}) }
  const text = JSON.stringify(own)
  return text === USUAL ? null : text
}

/** From the log; the same text gives the same value. */
export function notedSettings(note: string | null): Settings {
  if (note === null) return DEFAULT_SETTINGS
  const known = read.get(note) ?? (JSON.parse(note) as Settings)
  read.set(note, known)
  return known
}
