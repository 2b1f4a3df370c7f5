/** Settings as they are typed. */
import type { LearnerSettings } from '@/lib/study/types'

export interface Typed {
  desiredRetention: string
  newPerDay: string
  reviewsPerDay: string
  minutesPerDay: string
  maximumInterval: string
  dayStart: string
  learningSteps: string
  relearningSteps: string
  easyDays: LearnerSettings['easyDays']
  twoButtons: boolean
}

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const
type Unit = keyof typeof UNITS

/** '1m 10m', '90s', '1h'; nothing for no steps. */
export function stepsText(steps: readonly number[]): string {
  return steps
    .map((seconds) => {
      const unit = (Object.keys(UNITS) as Unit[]).findLast((one) => seconds % UNITS[one] === 0) ?? 's'
      return `${seconds / UNITS[unit]}${unit}`
    })
    .join(' ')
}

/** Seconds; null where a step is not understood. A number alone counts minutes. */
export function readSteps(text: string): number[] | null {
  const steps = text
    .trim()
    .split(/[\s,]+/)
    .filter((step) => step !== '')
    .map((step) => {
      const [, digits, unit] = /^(\d+)([smhd]?)$/.exec(step.toLowerCase()) ?? []
      return digits === undefined ? Number.NaN : Number(digits) * UNITS[(unit === '' ? 'm' : unit) as Unit]
    })
  return steps.some((seconds) => !(seconds >= 1 && seconds <= UNITS.d)) || steps.length > 10 ? null : steps
}

/** Minutes after midnight as '04:00'. */
export const clockText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

export function toTyped(settings: LearnerSettings): Typed {
  const { desiredRetention, dayStart, learningSteps, relearningSteps, easyDays, twoButtons } = settings
  return {
    desiredRetention: String(Math.round(desiredRetention * 100)),
    newPerDay: String(settings.newPerDay),
    reviewsPerDay: String(settings.reviewsPerDay),
    minutesPerDay: settings.minutesPerDay === 0 ? '' : String(settings.minutesPerDay),
    maximumInterval: String(settings.maximumInterval),
    dayStart: clockText(dayStart),
    learningSteps: stepsText(learningSteps),
    relearningSteps: stepsText(relearningSteps),
    easyDays,
    twoButtons,
  }
}

/** What is wrong, by field, in words that say what would be right. */
export type Problems = Partial<Record<keyof Typed, string>>

const whole = (text: string, least: number, most: number): number | null => {
  const value = Number(text.trim())
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most ? value : null
}

export function fromTyped(typed: Typed): { settings: Omit<LearnerSettings, 'timeZone'> } | { problems: Problems } {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(typed.dayStart.trim()) ?? []
  const dayStart = whole(hours ?? '', 0, 23) === null ? null : whole(minutes ?? '', 0, 59)
  const read = {
    desiredRetention: whole(typed.desiredRetention, 70, 97),
    newPerDay: whole(typed.newPerDay, 0, 9999),
    reviewsPerDay: whole(typed.reviewsPerDay, 0, 9999),
    minutesPerDay: typed.minutesPerDay.trim() === '' ? 0 : whole(typed.minutesPerDay, 0, 1440),
    maximumInterval: whole(typed.maximumInterval, 1, 36_500),
    dayStart: dayStart === null ? null : Number(hours) * 60 + dayStart,
    learningSteps: readSteps(typed.learningSteps),
    relearningSteps: readSteps(typed.relearningSteps),
  }
  const expected: Record<keyof typeof read, string> = {
    desiredRetention: 'a whole number from 70 to 97',
    newPerDay: 'a whole number from 0 to 9999',
    reviewsPerDay: 'a whole number from 0 to 9999',
    minutesPerDay: 'whole minutes, at most 1440, or nothing for no limit',
    maximumInterval: 'whole days from 1 to 36500',
    dayStart: 'a time as 04:00',
    learningSteps: 'delays as 1m 10m, a day at most each, or nothing',
    relearningSteps: 'delays as 10m, a day at most each, or nothing',
  }
  const wrong = (Object.keys(read) as (keyof typeof read)[]).filter((name) => read[name] === null)
  if (wrong.length > 0)
    return { problems: Object.fromEntries(wrong.map((name) => [name, `Expected ${expected[name]}.`])) }
  const { easyDays, twoButtons } = typed
  const settings = {
    ...(read as { [Name in keyof typeof read]: NonNullable<(typeof read)[Name]> }),
    easyDays,
    twoButtons,
  }
  return { settings: { ...settings, desiredRetention: settings.desiredRetention / 100 } }
}
