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
  /** Set aside, or not wanted today. */
  suspended: boolean
  exercise: boolean
  /** What it is likely to take today, all its answers together. */
  seconds: number
}

export interface Today {
  day: Day
  /** Milliseconds since 1970. */
  now: number
  /** What is left of the day's limits. */
  newLeft: number
  reviewsLeft: number
  /** Infinity where time is not limited. */
  secondsLeft: number
  /** So much of it is for new items before it is for reviews. */
  secondsForNew?: number
}

export interface Plan {
  /** All of today's that can be done now, in order. */
  order: Candidate[]
  /** Of these: on a step, past the steps, new. */
  learning: Candidate[]
  reviews: Candidate[]
  fresh: Candidate[]
  /** How many more are due but over a limit. */
  waiting: number
}

/** When nothing else is left, a step may be taken so much early rather than waited for. */
export const LEARN_AHEAD_MS = 20 * 60_000
/** So many reviews of one page in a row, where others are left to put between. */
const LONGEST_RUN = 1

const isStepping = ({ phase }: Candidate) => phase === 'learning' || phase === 'relearning'
const byDue = (a: Candidate, b: Candidate) => (a.due ?? 0) - (b.due ?? 0)
/** What is most likely still known first: with more due than can be done, this keeps the most (and wastes the least). */
const byRecall = (a: Candidate, b: Candidate) => (b.recall ?? 0) - (a.recall ?? 0) || (a.id < b.id ? -1 : 1)

/**
 * `candidates` hold all that is on a step, was answered today or could be asked today, the new ones in the order of the
 * book and with them all of the pages they require; `requires` says which pages come before a page.
 */
export function planToday(
  candidates: readonly Candidate[],
  requires: ReadonlyMap<string, readonly string[]>,
  today: Today,
): Plan {
  const active = candidates.filter((candidate) => !candidate.suspended)
  const concepts = conceptsOf(candidates, today.day)
  const stepping = active.filter(isStepping).sort(byDue)
  const learning = stepping.filter(({ due }) => (due ?? 0) <= today.now)
  const soon = stepping.filter(({ due }) => (due ?? 0) > today.now && (due ?? 0) <= today.now + LEARN_AHEAD_MS)

  const due = active
    .filter((candidate) => candidate.phase === 'review' && candidate.dueDay !== null && candidate.dueDay <= today.day)
    .sort(byRecall)
    .filter((candidate) => concepts.claim(candidate))
  const time = clock(today.secondsLeft)
  const asked = due.slice(0, Math.max(today.reviewsLeft, 0))
  const kept = Math.min(today.secondsForNew ?? 0, secondsOfNew(active, today.newLeft))
  const first = new Set(asked.filter((candidate) => time.take(candidate, kept)))
  for (const candidate of due) if (!first.has(candidate)) concepts.release(candidate)

  const claim = (candidate: Candidate) => time.isLeft() && concepts.claim(candidate) && time.take(candidate)
  const fresh = pickNew(candidates, requires, claim, today.newLeft)
  // What was kept for new items and not used by them.
  const reviews = asked.filter((candidate) => first.has(candidate) || claim(candidate))
  return {
    order: [...learning, ...interleave(mixed(reviews), fresh), ...soon],
    learning: [...learning, ...soon],
    reviews,
    fresh,
    waiting: due.length - reviews.length,
  }
}

/** The last item may run over the time, none begins after it. */
function clock(seconds: number) {
  let left = seconds
  const isLeft = () => left > 0
  return {
    isLeft,
    take: (candidate: Candidate, kept = 0): boolean => {
      if (left <= kept) return false
      left -= candidate.seconds
      return true
    },
  }
}

const secondsOfNew = (active: readonly Candidate[], limit: number): number =>
  active
    .filter(({ phase }) => phase === 'new')
    .slice(0, Math.max(limit, 0))
    .reduce((sum, { seconds }) => sum + seconds, 0)

/** Exercises among cards, and pages among each other. */
function mixed(reviews: readonly Candidate[]): Candidate[] {
  const cards = reviews.filter(({ exercise }) => !exercise)
  const exercises = reviews.filter(({ exercise }) => exercise)
  return spread(interleave(cards, exercises), ({ page }) => page, LONGEST_RUN)
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

/**
 * New items in the order of the book. Those of a page wait until every concept of the pages it requires has been met,
 * today's earlier ones included; a required page without items holds nothing up.
 */
function pickNew(
  candidates: readonly Candidate[],
  requires: ReadonlyMap<string, readonly string[]>,
  claim: (candidate: Candidate) => boolean,
  limit: number,
): Candidate[] {
  if (limit <= 0) return []
  const unmet = unmetConcepts(candidates)
  const isOpen = (page: string) => (requires.get(page) ?? []).every((before) => (unmet.get(before)?.size ?? 0) === 0)
  const picked: Candidate[] = []
  let waiting = candidates.filter(({ phase, suspended }) => phase === 'new' && !suspended)
  for (let before = -1; before < picked.length && picked.length < limit;) {
    before = picked.length
    waiting = waiting.filter((candidate) => {
      if (picked.length >= limit || !isOpen(candidate.page)) return true
      if (!claim(candidate)) return false
      picked.push(candidate)
      unmet.get(candidate.page)?.delete(candidate.concept)
      return false
    })
  }
  return picked
}

/** By page, the concepts none of whose items there has been answered. What was set aside is not waited for. */
function unmetConcepts(candidates: readonly Candidate[]): Map<string, Set<string>> {
  const unmet = new Map<string, Set<string>>()
  for (const { page, concept, phase, suspended } of candidates) {
    if (phase !== 'new' || suspended) continue
    const concepts = unmet.get(page)
    if (concepts) concepts.add(concept)
    else unmet.set(page, new Set([concept]))
  }
  for (const { page, concept, phase } of candidates) if (phase !== 'new') unmet.get(page)?.delete(concept)
  return unmet
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
