import type { Route } from 'next'
import type { SearchResult } from '@/lib/study/types'
import { itemPath } from '@/app/ui/book/words'
import { practicePath } from '@/app/ui/practice'

export type Found = SearchResult['hits'][number]
export interface Group {
  name: string
  hits: Found[]
}

const names: [string, readonly Found['kind'][]][] = [
  ['Pages', ['page']],
  ['Cards and questions', ['card', 'choice', 'order']],
  ['Exercises', ['exercise']],
  ['Figures', ['figure']],
]
/** So many of each kind are shown: the next kind stays in sight. */
const most = 6

/** The hits by kind, the kind with the best hit first. */
export function groupsOf(hits: readonly Found[]): Group[] {
  const rank = ({ hits: [first] }: Group) => (first ? hits.indexOf(first) : hits.length)
  return names
    .map(([name, kinds]) => ({ name, hits: hits.filter(({ kind }) => kinds.includes(kind)).slice(0, most) }))
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => rank(a) - rank(b))
}

/** Where a hit is read: what asks something has a page of its own. */
export function placeOf({ kind, id, page, anchor }: Found): Route {
  if (kind === 'exercise') return `/exercises/${encodeURIComponent(id)}` as Route
  if (kind === 'card' || kind === 'choice' || kind === 'order') return itemPath(id)
  return `/book/${page}${anchor === null ? '' : `#${anchor}`}` as Route
}

/** Where it is practised. */
export function practiceOf(hit: Found): Route {
  return hit.kind === 'exercise' ? placeOf(hit) : practicePath({ pages: [hit.page] })
}
