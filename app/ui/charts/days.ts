/** Learner days, 'YYYY-MM-DD', in words. They are dates without a time: no zone can move them. */

function format(options: Intl.DateTimeFormatOptions) {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (day: string) => formatter.format(new Date(`${day}T00:00:00Z`))
}

/** '12 Mar' */
export const shortDay = format({ day: 'numeric', month: 'short' })
/** 'Thursday 12 March' */
export const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' })
/** 'Thu 12 Mar' */
export const weekDay = format({ weekday: 'short', day: 'numeric', month: 'short' })
/** 'Mar' */
export const month = format({ month: 'short' })
/** 'Mar 2026' */
export const monthOfYear = format({ month: 'short', year: 'numeric' })

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
