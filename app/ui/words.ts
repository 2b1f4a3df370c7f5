/** '1 item', '2 items'. */
export function plural(count: number, word: string, many = `${word}s`): string {
  return `${count} ${count === 1 ? word : many}`
}

/** '1 minute', 'about 18 minutes'; never 'about 0 minutes'. */
export function minutesText(minutes: number): string {
  return minutes < 1.5 ? 'about a minute' : `about ${Math.round(minutes)} minutes`
}

/** What is left of a session: 'less than a minute left', 'about 6 min left'. */
export function leftText(seconds: number): string {
  return seconds < 45 ? 'less than a minute left' : `about ${Math.round(seconds / 60)} min left`
}

/** A share in whole percent, with the narrow space that keeps it on one line. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`
}

/** How long ago, in whole days: 'last seen 19 days ago'. */
export function daysAgo(instant: string, now: number): string {
  const days = Math.floor((now - Date.parse(instant)) / 86_400_000)
  if (days < 1) return 'less than a day ago'
  return `${plural(days, 'day')} ago`
}
