/** The next new items: from the first pages of the book that are not begun in full. */
import type { PageTotal } from '@/lib/db'
import { begunAmong, unfinishedAmong, unfinishedFirst } from '@/lib/db'
import type { Candidate, Today } from '@/lib/scheduler'
import { NOTHING_YET } from '@/lib/scheduler'
import { candidateOf } from './candidates'
import type { Desk } from './desk'
import type { Pace } from './pace'
import { pagesFirst, requirements } from './planning/ask'

/** Pages looked at first; then twice as many, and so on. */
const FIRST_PAGES = 8

interface Fresh {
  /** All items of the pages looked at and of those they require, in the order of the book. */
  candidates: Candidate[]
  /** Of these the pages of which nothing has been answered yet. */
  unmet: ReadonlySet<string>
}

/** Looks at as many pages as it takes until there are `enough`. */
export async function readFresh(
  desk: Desk,
  pace: Pace,
  { newLeft, secondsLeft }: Pick<Today, 'newLeft' | 'secondsLeft'>,
  enough: (some: readonly Candidate[]) => boolean,
): Promise<Fresh> {
  if (newLeft <= 0 || secondsLeft <= 0) return { candidates: [], unmet: new Set() }
  for (let take = FIRST_PAGES; ; take *= 2) {
    const { pages, all } = await openPages(desk, take)
    const candidates = await itemsOf(desk, pace, [...pages, ...(await requiredBy(desk, pages))])
    if (all || enough(candidates)) {
      const unmet = pages.filter(({ begun }) => begun === 0).map(({ page }) => page)
      return { candidates, unmet: new Set(unmet) }
    }
  }
}

/** Those an exam asks for, and so many others; `all` where there are no more of these. */
async function openPages(desk: Desk, take: number): Promise<{ pages: PageTotal[]; all: boolean }> {
  const { db, learner } = desk
  const first = [...pagesFirst(desk)]
  const [asked, others] = await Promise.all([
    unfinishedAmong(db.sql, learner.id, first),
    unfinishedFirst(db.sql, learner.id, first, take),
  ])
  return { pages: [...asked, ...others], all: others.length < take }
}

/** Those that are not begun in full themselves, and are not among the pages. */
async function requiredBy(desk: Desk, pages: readonly PageTotal[]): Promise<PageTotal[]> {
  const { db, learner } = desk
  const known = new Set(pages.map(({ page }) => page))
  const requires = requirements(desk)
  const required = pages.flatMap(({ page }) => requires.get(page) ?? []).filter((page) => !known.has(page))
  return unfinishedAmong(db.sql, learner.id, [...new Set(required)])
}

async function itemsOf(desk: Desk, pace: Pace, pages: readonly PageTotal[]): Promise<Candidate[]> {
  const first = pagesFirst(desk)
  const rank = ({ page }: PageTotal) => (first.has(page) ? 0 : 1)
  const ordered = pages.toSorted((a, b) => rank(a) - rank(b) || a.place - b.place)
  const items = ordered.flatMap(({ page }) => desk.deck.itemsOf(page))
  const ids = items.map(({ id }) => id)
  const states = await begunAmong(desk.db.sql, desk.learner.id, ids)
  const known = new Map(states.map((state) => [state.itemId, state]))
  return items.map((item) => {
    const { phase = 'new', suspended = false, buriedUntil = null } = known.get(item.id) ?? {}
    const candidate = candidateOf(item, { ...NOTHING_YET, suspended, buriedUntil }, desk, pace)
    // Items that have been begun are here only to say which concepts are met: they are asked as what is due.
    return phase === 'new' ? candidate : { ...candidate, phase: 'review' }
  })
}
