/** Which items today, and in what order. */
import type { Day } from './day'
import { interleave, spread } from './mixing'

export interface Candidate {
  id: string
  page: string
  /** Items of one concept are siblings: one a day. */
  concept: string
  phase: 'new' | 'learning' | 'review' | 'relearning'
  /** End of a learning step, in milliseconds; null outside the steps. */
  due: number | null
  /** Null for a new item. */
  dueDay: Day | null
  lastReviewDay: Day | null
  /** Expected now; null for a new item. */
  recall: number | null
  suspended: boolean
}

export interface Today {
  day: Day
  /** Milliseconds since 1970. */
  now: number
  /** What is left of the day's limits. */
  newLeft: number
  reviewsLeft: number
}

export interface Plan {
  /** All of today's that can be done now, in order. */
  order: Candidate[]
  /** Of these: on a step, past the steps, new. */
  learning: Candidate[]
  reviews: Candidate[]
  fresh: Candidate[]
  /** How many more are due but over the limit. */
  waiting: number
}

/** When nothing else is left, a step may be taken so much early rather than waited for. */
const LEARN_AHEAD_MS = 20 * 60_000
/** At most so many reviews of one page in a row, where others are left to put between. */
const LONGEST_RUN = 2

const isStepping = ({ phase }: Candidate) => phase === 'learning' || phase === 'relearning'
const byDue = (a: Candidate, b: Candidate) => (a.due ?? 0) - (b.due ?? 0)
/** What is most likely still known first: with more due than can be done, this keeps the most (and wastes the least). */
const byRecall = (a: Candidate, b: Candidate) => (b.recall ?? 0) - (a.recall ?? 0) || (a.id < b.id ? -1 : 1)

/** `candidates` stand in the order of the book; `requires` says which pages come before a page. */
export function planToday(
  candidates: readonly Candidate[],
  requires: ReadonlyMap<string, readonly string[]>,
  today: Today,
): Plan {
  const active = candidates.filter((candidate) => !candidate.suspended)
  const concepts = conceptsOf(candidates, today.day)
  const learning = active.filter((candidate) => isStepping(candidate) && (candidate.due ?? 0) <= today.now).sort(byDue)
  const soon = active
    .filter((candidate) => isStepping(candidate) && (candidate.due ?? 0) > today.now)
    .filter((candidate) => (candidate.due ?? 0) <= today.now + LEARN_AHEAD_MS)
    .sort(byDue)

  const due = active
    .filter((candidate) => candidate.phase === 'review' && candidate.dueDay !== null && candidate.dueDay <= today.day)
    .sort(byRecall)
    .filter((candidate) => concepts.claim(candidate))
  const reviews = due.slice(0, Math.max(today.reviewsLeft, 0))
  for (const candidate of due.slice(reviews.length)) concepts.release(candidate)

  const fresh = pickNew(active, begunPages(candidates), requires, concepts, today.newLeft)
  const ordered = interleave(
    spread(reviews, (candidate) => candidate.page, LONGEST_RUN),
    fresh,
  )
  return {
    order: [...learning, ...ordered, ...soon],
    learning: [...learning, ...soon],
    reviews,
    fresh,
    waiting: due.length - reviews.length,
  }
}

/** One item of a concept a day: which concepts have been asked today, are on a step, or have been picked. */
function conceptsOf(candidates: readonly Candidate[], day: Day) {
  const taken = new Map<string, string>()
  for (const candidate of candidates)
    if (candidate.lastReviewDay === day || (isStepping(candidate) && !candidate.suspended))
      taken.set(candidate.concept, candidate.id)
  return {
    claim: ({ concept, id }: Candidate): boolean => {
      const holder = taken.get(concept)
      if (holder !== undefined && holder !== id) return false
      taken.set(concept, id)
      return true
    },
    release: ({ concept, id, lastReviewDay }: Candidate) => {
      if (taken.get(concept) === id && lastReviewDay !== day) taken.delete(concept)
    },
  }
}

function begunPages(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.filter(({ phase }) => phase !== 'new').map(({ page }) => page))
}

/**
 * New items in the order of the book. Those of a page wait until each page it requires has been begun, today's earlier
 * ones included; a required page without items holds nothing up.
 */
function pickNew(
  active: readonly Candidate[],
  begun: Set<string>,
  requires: ReadonlyMap<string, readonly string[]>,
  concepts: { claim: (candidate: Candidate) => boolean },
  limit: number,
): Candidate[] {
  const withItems = new Set(active.map(({ page }) => page))
  const open = (page: string) =>
    (requires.get(page) ?? []).every((before) => !withItems.has(before) || begun.has(before))
  const picked: Candidate[] = []
  for (const candidate of active) {
    if (picked.length >= limit) break
    if (candidate.phase !== 'new' || !open(candidate.page) || !concepts.claim(candidate)) continue
    picked.push(candidate)
    begun.add(candidate.page)
  }
  return picked
}

/**
 * To practise one page: steps that are over, what is due, what is new, then what was set aside and the rest, weakest
 * first. No limits: the learner asked for it.
 */
export function planPractice(candidates: readonly Candidate[], today: Pick<Today, 'day' | 'now'>): Candidate[] {
  const weakest = (a: Candidate, b: Candidate) => -byRecall(a, b)
  const active = candidates.filter(({ suspended }) => !suspended)
  const steps = active.filter(
    (candidate) => isStepping(candidate) && (candidate.due ?? 0) <= today.now + LEARN_AHEAD_MS,
  )
  const past = active.filter(({ phase }) => phase === 'review')
  const isDue = ({ dueDay }: Candidate) => dueDay !== null && dueDay <= today.day
  const notToday = ({ lastReviewDay }: Candidate) => lastReviewDay !== today.day
  return [
    ...steps.sort(byDue),
    ...past.filter(isDue).sort(byRecall),
    ...active.filter(({ phase }) => phase === 'new'),
    ...candidates.filter(({ suspended }) => suspended).filter(notToday),
    ...past.filter((candidate) => !isDue(candidate) && notToday(candidate)).sort(weakest),
  ]
}
