/** A length of time in the words one would use: '5 days', '1 week', '3 months', '1.4 years'. */
export function daysWords(days: number): string {
  if (days < 0.95) return `${Math.max(1, Math.round(days * 24))} h`
  if (days < 6.5) return counted(days, 'day')
  if (days < 28) return counted(days / 7, 'week')
  if (days < 350) return counted(days / 30.4375, 'month')
  return counted(days / 365.25, 'year')
}

/** One decimal below five, where it says something. */
function counted(value: number, unit: string): string {
  const rounded = value < 4.95 ? Math.round(value * 10) / 10 : Math.round(value)
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
