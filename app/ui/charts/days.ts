/** Learner days, 'YYYY-MM-DD', in words. They are dates without a time: no zone can move them. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** 'Mar' */
export function month(day: string): string {
  return longMonth(day).slice(0, 3)
}

/** 'Mar 2026' */
export function monthOfYear(day: string): string {
  return `${month(day)} ${day.slice(0, 4)}`
}

/** '12 Mar' */
export function shortDay(day: string): string {
  return `${Number(day.slice(8))} ${month(day)}`
}

/** '12 Mar 2026' */
export function dayOfYear(day: string): string {
  return `${shortDay(day)} ${day.slice(0, 4)}`
}

/** 'Thu 12 Mar' */
export function weekDay(day: string): string {
  return `${weekdays[weekdayOf(day)]?.slice(0, 3)} ${shortDay(day)}`
}

/** 'Thursday 12 March' */
export function longDay(day: string): string {
  return `${weekdays[weekdayOf(day)]} ${Number(day.slice(8))} ${longMonth(day)}`
}

function longMonth(day: string): string {
  return months[Number(day.slice(5, 7)) - 1] ?? ''
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  // The first day of all was a Thursday.
  return (Date.parse(day) / 86_400_000 + 3) % 7
}

/** Whether a text names a week: a date that is a Monday. */
export function isMonday(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && weekdayOf(text) === 0
}
