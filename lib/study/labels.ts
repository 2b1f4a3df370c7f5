const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365.25 * DAY
const MONTH = YEAR / 12

/** An interval in words for a button: '10 min', '4 days', '3 months', '1.4 years'. */
export function intervalLabel(seconds: number): string {
  if (seconds < HOUR) return `${Math.max(1, Math.round(seconds / MINUTE))} min`
  if (seconds < DAY) return counted(Math.round(seconds / HOUR), 'hour')
  const days = Math.round(seconds / DAY)
  if (days <= 30) return counted(days, 'day')
  const months = rounded(seconds / MONTH)
  return months < 12 ? counted(months, 'month') : counted(rounded(seconds / YEAR), 'year')
}

/** One decimal below ten, none from there on. */
const rounded = (value: number): number => (value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value))
const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`
