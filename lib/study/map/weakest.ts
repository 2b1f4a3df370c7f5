/** What is weak and much is built upon comes first. */
import type { DeckIndex } from '@/lib/deck'
import type { Standing } from '../standing'
import type { MapPage, WeakPage } from './types'

const known = new WeakMap<DeckIndex, ReadonlyMap<string, number>>()

/** By slug: how many pages require it, directly or through others. */
export function dependantsOf(deck: DeckIndex): ReadonlyMap<string, number> {
  const before = known.get(deck)
  if (before) return before
  const { pages } = deck.deck
  const place = new Map(pages.map(({ slug }, i) => [slug, i]))
  const builtOn: number[][] = pages.map(() => [])
  pages.forEach(({ requires }, i) => {
    for (const name of requires) builtOn[place.get(deck.page(name)?.slug ?? '') ?? -1]?.push(i)
  })
  const counts = new Map(pages.map(({ slug }, i) => [slug, reachable(builtOn, i)]))
  known.set(deck, counts)
  return counts
}

/** Places that can be reached from one, itself not counted. */
function reachable(next: readonly (readonly number[])[], from: number): number {
  const seen = new Uint8Array(next.length)
  seen[from] = 1
  const open = [from]
  let count = 0
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const one of next[at] ?? [])
      if (seen[one] === 0) {
        seen[one] = 1
        count++
        open.push(one)
      }
  return count
}

/**
 * Pages by (1 − recall) · (1 + pages that build on them): what of a page is likely forgotten, once for itself and once for
 * each page that needs it. Of equal ones the first in the book.
 */
export function weakestPages(deck: DeckIndex, standing: Standing, pages: readonly MapPage[]): WeakPage[] {
  const dependants = dependantsOf(deck)
  const slices = new Map(standing.places.pages.map(({ page, from, to }) => [page.slug, { from, to }]))
  const weak = pages.flatMap((page): WeakPage | [] => {
    const { slug, recall, belowOn } = page
    const slice = slices.get(slug)
    if (recall === null || belowOn === null || recall >= 1 || !slice || !canBeAsked(standing, slice)) return []
    const count = dependants.get(slug) ?? 0
    return { ...page, recall, belowOn, dependants: count, score: (1 - recall) * (1 + count) }
  })
  return weak.toSorted((a, b) => b.score - a.score)
}

/** Whether something that is begun is not set aside. */
function canBeAsked({ phase, suspended }: Standing, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) if (phase[at] !== 0 && suspended[at] === 0) return true
  return false
}
