/** What is said of a mistake. */
import type { Route } from 'next'
import type { MistakeKind, Share, Trend } from '@/lib/study'
import { percent, plural } from '@/app/ui/words'

export const kindPath = (kind: string) => `/progress/mistakes/${encodeURIComponent(kind)}` as Route

/** Weeks without it after which that is worth saying. */
const longAway = 4

/** 'Fading', 'More often lately', 'No clear change', 'Too few to tell', 'Not back for 6 weeks'. */
export function verdictText({ verdict, absent }: Trend): string {
  if (absent.weeks >= longAway) return `Not back for ${plural(absent.weeks, 'week')}`
  return { fading: 'Fading', growing: 'More often lately', unclear: 'No clear change', few: 'Too few to tell' }[verdict]
}

/** The numbers behind it. */
export function reasonText({ absent, recent, before }: Trend): string {
  if (absent.weeks < longAway) return `${doneText(recent)} in the last 4 weeks, ${doneText(before)} in the 8 before`
  return absent.of === 0
    ? 'none of these exercises was done since'
    : `over ${plural(absent.of, 'exercise')} in which it could have`
}

/** '3 of 12'. */
export const shareText = ({ times, of }: Share): string => `${times} of ${of}`

const doneText = (share: Share): string => (share.of === 0 ? 'none done' : shareText(share))

/** How sure the verdict is, in a sentence. */
export function sureText({ fallen, recent, before, verdict }: Trend): string {
  if (fallen === null)
    return `To compare, there must be at least 5 such exercises on either side: there are ${recent.of} in the last 4 weeks and ${before.of} in the 8 before.`
  const points = (share: number) => Math.round(Math.abs(share) * 100)
  const span = `from ${signed(fallen.low)} to ${signed(fallen.high)}`
  const change =
    fallen.by === 0
      ? `Its share is the same, ${percent(before.times / before.of)}`
      : `Its share has ${fallen.by > 0 ? 'fallen' : 'risen'} by ${points(fallen.by)} points, from ${percent(before.times / before.of)} to ${percent(recent.times / recent.of)}`
  const meaning = {
    fading: 'The whole 95 % interval lies on the side of less',
    growing: 'The whole 95 % interval lies on the side of more',
    unclear: 'The 95 % interval takes in no change at all',
    few: '',
  }[verdict]
  return `${change}. ${meaning}: a fall ${span} points.`
}

const signed = (share: number): string => {
  const points = Math.round(share * 100)
  return points < 0 ? `−${-points}` : String(points)
}

/** 'Sums', 'Sums and Means', '5 exercises'. */
export function placesText({ exercises }: Pick<MistakeKind, 'exercises'>): string {
  const titles = exercises.map(({ title }) => title)
  return titles.length < 3 ? titles.join(' and ') : plural(titles.length, 'exercise')
}
