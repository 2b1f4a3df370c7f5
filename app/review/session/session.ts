/**
 * A review session as plain data: what is asked now, what comes, what comes back. Every change is a new value, and each
 * value knows the one before the last answer, so that undo is exact whatever has happened since.
 */
import type { Grade, SessionItem } from '@/lib/study/types'

/** At the end of a session, what is due within so many milliseconds is asked at once rather than waited for. */
export const learnAhead = 20 * 60_000
/** What comes back later than this belongs to another day's session. */
const sessionLimit = 12 * 3_600_000

export interface Entry {
  item: SessionItem
  /** The answer after which it comes back: its memory and intervals are those the server gave for that answer. */
  after: string | null
  /** When it comes back, milliseconds since 1970; null for an item of today's queue. */
  due: number | null
}

export interface Tally {
  answers: number
  /** Cards and choices seen before today, and those of them recalled. */
  reviews: number
  recalled: number
  fresh: number
  exercises: number
  right: number
}

export interface Session {
  waiting: readonly Entry[]
  returning: readonly Entry[]
  current: Entry | null
  /** 'shown': a card's answer is visible. 'answered': graded and still on the screen, as choices and exercises are. */
  phase: 'asking' | 'shown' | 'answered'
  /** Items that are through for today. */
  done: number
  /** Today's items beyond the ones at hand. */
  more: number
  seen: ReadonlySet<string>
  tally: Tally
  past: { session: Session; reviewId: string } | null
  /** Counts undos: an item that is asked again is drawn anew. */
  take: number
}

export interface Answered {
  reviewId: string
  grade: Grade
  at: number
  /** When the item comes back. */
  due: number
  /** Stay with the item, to show what was right. */
  stay: boolean
}

const nothing: Tally = { answers: 0, reviews: 0, recalled: 0, fresh: 0, exercises: 0, right: 0 }

export function begin(items: readonly SessionItem[], more: number, at: number): Session {
  const waiting = items.map((item): Entry => ({ item, after: null, due: null }))
  const seen = new Set(items.map((item) => item.id))
  const empty: Session = {
    waiting,
    returning: [],
    current: null,
    phase: 'asking',
    done: 0,
    more,
    seen,
    tally: nothing,
    past: null,
    take: 0,
  }
  return advance(empty, at)
}

/** The next item: what is due back first, then today's queue, then what is due soon. */
export function advance(session: Session, at: number): Session {
  const back = earliest(session.returning)
  if (back && back.due! <= at) return comeBack(session, back)
  const [first, ...waiting] = session.waiting
  if (first) return { ...session, waiting, current: first, phase: 'asking' }
  if (back && session.more === 0 && back.due! <= at + learnAhead) return comeBack(session, back)
  return { ...session, current: null, phase: 'asking' }
}

function comeBack(session: Session, entry: Entry): Session {
  const returning = session.returning.filter((other) => other !== entry)
  return { ...session, returning, current: entry, phase: 'asking' }
}

function earliest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>((best, entry) => (best && best.due! <= entry.due! ? best : entry), undefined)
}

export function reveal(session: Session): Session {
  return session.current && session.phase === 'asking' ? { ...session, phase: 'shown' } : session
}

export function answer(session: Session, given: Answered): Session {
  const { current } = session
  if (!current) return session
  const next: Session = {
    ...session,
    ...place(session, current, given),
    phase: 'answered',
    tally: count(session.tally, current, given.grade),
    past: { session, reviewId: given.reviewId },
  }
  return given.stay ? next : advance(next, given.at)
}

/** The grade of the answer on the screen was changed: it comes back at another time. */
export function regrade(session: Session, given: Pick<Answered, 'reviewId' | 'at' | 'due'>): Session {
  if (!session.current || session.phase !== 'answered') return session
  return { ...session, ...place(session, session.current, given) }
}

/**
 * Where an answered item goes: back into this session, or through for today. One that is answered more than once while
 * it is on the screen ('another like this') is counted, and comes back, once.
 */
function place(session: Session, current: Entry, { reviewId, at, due }: Pick<Answered, 'reviewId' | 'at' | 'due'>) {
  const others = session.returning.filter((entry) => entry.item.id !== current.item.id)
  const wasDone = session.phase === 'answered' && others.length === session.returning.length
  const done = session.done - (wasDone ? 1 : 0)
  if (due - at >= sessionLimit) return { returning: others, done: done + 1 }
  return { returning: [...others, { item: current.item, after: reviewId, due }], done }
}

function count(tally: Tally, { item, after }: Entry, grade: Grade): Tally {
  const passed = grade > 1 ? 1 : 0
  const next = { ...tally, answers: tally.answers + 1 }
  if (item.kind === 'exercise') return { ...next, exercises: tally.exercises + 1, right: tally.right + passed }
  if (after !== null) return next
  if (item.memory.phase === 'new') return { ...next, fresh: tally.fresh + 1 }
  return { ...next, reviews: tally.reviews + 1, recalled: tally.recalled + passed }
}

/** Exactly as it was before the last answer, apart from items that were fetched meanwhile. */
export function undo(session: Session): Session {
  if (!session.past) return session
  const before = session.past.session
  const fetched = [...session.waiting].filter(({ item }) => !before.seen.has(item.id))
  return {
    ...before,
    waiting: [...before.waiting, ...fetched],
    seen: session.seen,
    more: session.more,
    take: session.take + 1,
  }
}

/** Leaves out an item without an answer: it stays due. */
export function skip(session: Session, at: number): Session {
  return advance({ ...session, done: session.done + 1 }, at)
}

export function extend(session: Session, items: readonly SessionItem[], more: number, at: number): Session {
  const fresh = items.filter((item) => !session.seen.has(item.id))
  const next: Session = {
    ...session,
    waiting: [...session.waiting, ...fresh.map((item): Entry => ({ item, after: null, due: null }))],
    seen: new Set([...session.seen, ...fresh.map((item) => item.id)]),
    // A fetch that brings nothing new ends the fetching.
    more: fresh.length === 0 ? 0 : more,
  }
  return session.current ? next : advance(next, at)
}

/** Drops items that were answered on an earlier visit and are still on their way to the server. */
export function forget(session: Session, ids: ReadonlySet<string>, at: number): Session {
  if (session.past) return session
  const waiting = session.waiting.filter(({ item }) => !ids.has(item.id))
  const gone = session.current !== null && ids.has(session.current.item.id)
  return gone ? advance({ ...session, waiting, current: null }, at) : { ...session, waiting }
}

export function total(session: Session): number {
  return session.done + session.waiting.length + session.returning.length + session.more + (isOpen(session) ? 1 : 0)
}

/** The current item is still to be counted: it has no answer, or none that is listed elsewhere. */
function isOpen(session: Session): boolean {
  return session.current !== null && session.phase !== 'answered'
}
