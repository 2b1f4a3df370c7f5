/**
 * The days on which pages and chapters fall below the target. They follow from stabilities alone and change only where
 * something was answered, so they are kept beside a standing and computed anew for the pages that have changed.
 */
import type { Standing } from '../standing'
import { fallsOf } from './fall'

/** Day numbers by page and by chapter, each in the order of the book; null where nothing is begun. */
export interface FallDays {
  pages: readonly (number | null)[]
  chapters: ReadonlyMap<string, number | null>
}

interface Kept extends FallDays {
  standing: Standing
  target: number
  weights: readonly number[]
}

const kept = new WeakMap<object, Kept>()

export function fallDays(standing: Standing, target: number, weights: readonly number[]): FallDays {
  const last = kept.get(standing.lineage)
  const before = last?.target === target && last.weights === weights ? last : null
  if (before?.standing === standing) return before
  const { pages } = standing.places
  const falls = fallsOf(standing, target, weights)
  const touched = new Set(before ? changedPages(before.standing, standing) : pages.keys())
  const byPage = pages.map(({ from, to }, i) =>
    touched.has(i) ? falls(together([{ from, to }]), before?.pages[i] ?? null) : (before?.pages[i] ?? null),
  )
  const byChapter = new Map(before?.chapters)
  for (const number of new Set([...touched].map((i) => pages[i]!.page.chapter.number))) {
    const own = pages.flatMap(({ page }, i) => (page.chapter.number === number ? [i] : []))
    const guess = byChapter.get(number) ?? middleOf(own.flatMap((i) => byPage[i] ?? []))
    byChapter.set(number, falls(together(own.map((i) => pages[i]!)), guess))
  }
  const now = { standing, target, weights, pages: byPage, chapters: byChapter }
  kept.set(standing.lineage, now)
  return now
}

/** The positions of several pages. */
function together(pages: readonly { from: number; to: number }[]): Int32Array {
  const positions = new Int32Array(pages.reduce((sum, { from, to }) => sum + to - from, 0))
  let i = 0
  for (const { from, to } of pages) for (let at = from; at < to; at++) positions[i++] = at
  return positions
}

/** Pages one of whose memories differs. */
function changedPages(a: Standing, b: Standing): number[] {
  const differs = (at: number) =>
    a.stability[at] !== b.stability[at] ||
    a.lastDay[at] !== b.lastDay[at] ||
    (a.phase[at] === 0) !== (b.phase[at] === 0)
  return b.places.pages.flatMap(({ from, to }, i) => {
    for (let at = from; at < to; at++) if (differs(at)) return i
    return []
  })
}

function middleOf(days: readonly number[]): number | null {
  return days.toSorted((a, b) => a - b)[days.length >> 1] ?? null
}
