/**
 * The learner's day: it begins at a time of the clock on the learner's wall (04:00), not at midnight and not in UTC, so
 * that a late evening belongs to the day it felt like. A day is the text 'YYYY-MM-DD' of the date on which it began.
 */

export type Day = string

export interface Zone {
  /** IANA name, as 'Europe/Berlin'. */
  timeZone: string
  /** Minutes after midnight at which a day begins. */
  dayStart: number
}

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
const MOST_REMEMBERED = 50_000

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Throws a RangeError for a zone that does not exist. Building one costs 50 times what reading it does. */
function clock(timeZone: string): Intl.DateTimeFormat {
  let known = clocks.get(timeZone)
  if (!known) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
    known = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      calendar: 'gregory',
      era: 'short',
      ...parts,
    })
    clocks.set(timeZone, known)
  }
  return known
}

export function isTimeZone(name: string): boolean {
  try {
    clock(name)
    return true
  } catch {
    return false
  }
}

/** What the clock on the wall shows, to the minute, written as if it were UTC. */
function wall(instant: number, timeZone: string): number {
  const read: Record<string, number> = {}
  for (const { type, value } of clock(timeZone).formatToParts(instant)) read[type] = Number(value)
  return Date.UTC(read.year!, read.month! - 1, read.day, read.hour, read.minute)
}

/** Dates are read and written a thousand times a request, and are the same ones over and over. */
function remembering<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= MOST_REMEMBERED) known.clear()
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

const nameOf = remembering((number: number): Day => new Date(number * DAY).toISOString().slice(0, 10))
const dayOf = (wallTime: number): Day => nameOf(Math.floor(wallTime / DAY))
const midnight = remembering((day: Day): number => Date.parse(`${day}T00:00:00Z`))

/** The hour that the clock on the wall shows, 0 to 23. */
export function hourAt(instant: number, { timeZone }: Pick<Zone, 'timeZone'>): number {
  return new Date(wall(instant, timeZone)).getUTCHours()
}

/** `day` moved by so many days. */
export function addDays(day: Day, days: number): Day {
  return dayOf(midnight(day) + days * DAY)
}

/** Whole days from one day to the other, negative if it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnight(to) - midnight(from)) / DAY)
}

/** The days since 1970. */
export const dayNumber = (day: Day): number => midnight(day) / DAY

/** The Monday of the day's week, which names the week. */
export function weekOf(day: Day): Day {
  const weekday = new Date(midnight(day)).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/**
 * The first instant at which the learner's clock shows the day's start or later. Where the clock skips that time the day
 * begins as it jumps; where it shows it twice, at the first time.
 */
export function startOfDay(day: Day, { timeZone, dayStart }: Zone): number {
  return startsOf(`${dayStart} ${timeZone}`)(day)
}

const startsOf = remembering((zone: string) => {
  const [dayStart = '', timeZone = ''] = zone.split(' ')
  return remembering((day: Day) => findStart(day, { timeZone, dayStart: Number(dayStart) }))
})

function findStart(day: Day, { timeZone, dayStart }: Zone): number {
  const wanted = midnight(day) + dayStart * MINUTE
  // Offsets of the day before and after: one of them is in force, or the clock jumps over the wanted time.
  const offsets = [wanted - DAY, wanted + DAY].map((near) => wall(near, timeZone) - near)
  const fitting = offsets.map((offset) => wanted - offset).filter((instant) => wall(instant, timeZone) === wanted)
  if (fitting.length > 0) return Math.min(...fitting)
  let [before, after] = [wanted - Math.max(...offsets) - DAY, wanted - Math.min(...offsets) + DAY]
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE
    if (wall(middle, timeZone) >= wanted) after = middle
    else before = middle
  }
  return after
}

/** The learner's day in which an instant falls. Days never run backwards, whatever the clock does. */
export function learnerDay(instant: number, zone: Zone): Day {
  const shown = wall(instant, zone.timeZone)
  const date = dayOf(shown)
  const hours = (shown - midnight(date) - zone.dayStart * MINUTE) / HOUR
  // Clocks are changed by an hour or two: far from the day's start the date alone decides.
  if (hours > 3 && hours < 21) return date
  const candidates = [addDays(date, 1), date]
  return candidates.find((day) => instant >= startOfDay(day, zone)) ?? addDays(date, -1)
}
