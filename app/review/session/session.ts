/**
 * A review session as plain data: what is asked now, what comes, what comes back. Every change is a new value, and each
 * value knows the one before the last answer, so that undo is exact whatever has happened since.
 */
import type { Grade, Queue, SessionItem } from '@/lib/study/types'

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
  /** Asked in between, on a wish: undo leaves it out. */
  between?: true
}

/** A page of the book that came up, with its new items and those that were not known. */
export interface PageDone {
  page: string
  section: string
  title: string
  fresh: number
  missed: number
}

export interface Tally {
  answers: number
  /** Cards and choices past their first days, and those of them recalled. */
  reviews: number
  recalled: number
  fresh: number
  exercises: number
  right: number
  /** In the order in which they came up. */
  pages: readonly PageDone[]
}

export interface Session {
  waiting: readonly Entry[]
  returning: readonly Entry[]
  current: Entry | null
  /** 'shown': a card's answer is visible. 'answered': graded and still on the screen, as choices and exercises are. */
  phase: 'asking' | 'shown' | 'answered'
  /** Turns taken: an item that comes back has another one. */
  turns: number
  /** Today's items beyond the ones at hand. */
  more: number
  seen: ReadonlySet<string>
  tally: Tally
  /** Before the last answer, or before an item was set aside; `reviewId` names that in the log. */
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

export type Placed = Pick<Answered, 'reviewId' | 'at' | 'due'>

const nothing: Tally = { answers: 0, reviews: 0, recalled: 0, fresh: 0, exercises: 0, right: 0, pages: [] }

export function begin(items: readonly SessionItem[], more: number, at: number): Session {
  const waiting = items.map((item): Entry => ({ item, after: null, due: null }))
  const seen = new Set(items.map((item) => item.id))
  const empty: Session = {
    waiting,
    returning: [],
    current: null,
    phase: 'asking',
    turns: 0,
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

/** The next items, as far as it can be told. */
export function upcoming({ waiting, returning }: Session, count: number): SessionItem[] {
  const back = returning.toSorted((a, b) => a.due! - b.due!)
  return [...waiting, ...back].slice(0, count).map(({ item }) => item)
}

function comeBack(session: Session, entry: Entry): Session {
  const returning = session.returning.filter((other) => other !== entry)
  return { ...session, returning, current: entry, phase: 'asking' }
}

function earliest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>((best, entry) => (best && best.due! <= entry.due! ? best : entry), undefined)
}

/** `item` is what became of the item while it was asked: undo comes back to steps as they were arranged. */
export function reveal(session: Session, item?: SessionItem): Session {
  const { current, phase } = session
  if (!current || phase !== 'asking') return session
  return { ...session, current: { ...current, item: item ?? current.item }, phase: 'shown' }
}

export function answer(session: Session, given: Answered): Session {
  const { current } = session
  if (!current) return session
  const next: Session = {
    ...session,
    // 'Another like this' is the same turn.
    turns: session.turns + (session.phase === 'answered' ? 0 : 1),
    returning: place(session, current, given),
    phase: 'answered',
    tally: count(session.tally, current, given.grade),
    past: { session, reviewId: given.reviewId },
  }
  return given.stay ? next : advance(next, given.at)
}

/** The grade of the answer on the screen was changed: it comes back at another time. */
export function regrade(session: Session, given: Placed): Session {
  if (!session.current || session.phase !== 'answered') return session
  return { ...session, returning: place(session, session.current, given) }
}

/** An item comes back once, after its last answer; or not at all, where that is another day. */
function place({ returning }: Session, { item }: Entry, { reviewId, at, due }: Placed): Entry[] {
  const others = returning.filter((entry) => entry.item.id !== item.id)
  return due - at < sessionLimit ? [...others, { item: turned(item), after: reviewId, due }] : others
}

/** Options and steps stand in other places next time, so that it is not the place that is remembered. */
function turned(item: SessionItem): SessionItem {
  if (item.kind === 'choice') return { ...item, options: rotated(item.options) }
  if (item.kind !== 'order') return item
  const steps = dealt(item.steps)
  const solved = steps.every(({ place }, i) => place === i)
  return { ...item, steps: solved ? rotated(steps) : steps }
}

/** Every second one first, then the others: of an order that was right little is left. */
function dealt<T>(list: readonly T[]): T[] {
  return [...list.filter((_, i) => i % 2 === 1), ...list.filter((_, i) => i % 2 === 0)]
}

function rotated<T>(list: readonly T[]): T[] {
  return [...list.slice(1), ...list.slice(0, 1)]
}

function count(tally: Tally, { item, after }: Entry, grade: Grade): Tally {
  const passed = grade > 1 ? 1 : 0
  const again = { ...tally, answers: tally.answers + 1 }
  if (after !== null && item.kind !== 'exercise') return again
  const fresh = item.memory.phase === 'new' && after === null ? 1 : 0
  const next = { ...again, pages: note(tally.pages, item, { fresh, missed: fresh ? 0 : 1 - passed }) }
  if (item.kind === 'exercise') return { ...next, exercises: tally.exercises + 1, right: tally.right + passed }
  if (fresh) return { ...next, fresh: tally.fresh + 1 }
  if (item.memory.phase !== 'review') return next
  return { ...next, reviews: tally.reviews + 1, recalled: tally.recalled + passed }
}

function note(pages: readonly PageDone[], item: SessionItem, more: { fresh: number; missed: number }): PageDone[] {
  const { page, section, title } = item
  const known = pages.find((one) => one.page === page) ?? { page, section, title, fresh: 0, missed: 0 }
  const done = { ...known, fresh: known.fresh + more.fresh, missed: known.missed + more.missed }
  return pages.includes(known) ? pages.map((one) => (one === known ? done : one)) : [...pages, done]
}

/** Another item has its turn now, in between; where it was to come later today, it comes now instead. */
export function interpose(session: Session, item: SessionItem): Session {
  if (session.phase !== 'answered') return session
  const others = ({ item: other }: Entry) => other.id !== item.id
  return {
    ...session,
    waiting: session.waiting.filter(others),
    returning: session.returning.filter(others),
    current: { item, after: null, due: null, between: true },
    phase: 'asking',
    seen: new Set([...session.seen, item.id]),
  }
}

/** Exactly as it was before the last answer, apart from items that were fetched meanwhile. */
export function undo(session: Session): Session {
  if (!session.past) return session
  const before = session.past.session
  const ahead = session.current ? [session.current, ...session.waiting] : session.waiting
  const fetched = ahead.filter(({ item, between }) => !between && !before.seen.has(item.id))
  return {
    ...before,
    waiting: [...before.waiting, ...fetched],
    seen: session.seen,
    more: session.more,
    take: session.take + 1,
  }
}

/** Sets the item aside: it is not asked again, until that is undone. No answer is counted. */
export function putAside(session: Session, id: string, at: number): Session {
  const { current } = session
  if (!current) return session
  const next: Session = { ...session, turns: session.turns + 1, past: { session, reviewId: id } }
  return advance(next, at)
}

/** It was forgotten once too often and set aside: it does not come back in this session. */
export function letGo(session: Session, itemId: string): Session {
  return { ...session, returning: session.returning.filter(({ item }) => item.id !== itemId) }
}

/** Leaves out an item without an answer: it stays due. */
export function skip(session: Session, at: number): Session {
  return advance({ ...session, turns: session.turns + 1 }, at)
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

/** How far it is: the turns taken, the number of the one on the screen, and all that are in sight. */
export function progressOf({ turns, current, phase, waiting, returning, more }: Session) {
  const open = current !== null && phase !== 'answered' ? 1 : 0
  return { done: turns, at: turns + open, total: turns + open + waiting.length + returning.length + more }
}

/** A new item is answered again a few minutes later. */
const answersPerNew = 2

/** What is left is likely to take so long, at the learner's pace. */
export function secondsLeft({ current, phase, waiting, returning, more }: Session, pace: Queue['pace']): number {
  const open = current && phase !== 'answered' ? [current] : []
  const inSight = [...open, ...waiting, ...returning].map(({ item, after }) => {
    if (item.kind === 'exercise') return pace.exercise
    return item.memory.phase === 'new' && after === null ? answersPerNew * pace.card : pace.card
  })
  const sum = inSight.reduce((total, seconds) => total + seconds, 0)
  // What is not at hand yet is taken to be like the rest.
  return sum + more * (inSight.length > 0 ? sum / inSight.length : pace.card)
}
