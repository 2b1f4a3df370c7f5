'use client'

import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { Grade, Memory, NextIntervals, Queue, ReviewResult, SessionItem } from '@/lib/study/types'
import { get } from '@/app/ui/api'
import type { Message } from '@/app/ui/outbox/store'
import { thisMoment } from '@/app/ui/outbox/outbox'
import { outbox } from '@/app/ui/outbox/useOutbox'
import {
  advance,
  answer,
  type Answered,
  begin,
  type Entry,
  extend,
  forget,
  interpose,
  letGo,
  type Placed,
  putAside,
  regrade,
  reveal,
  type Session,
  skip,
  undo,
} from './session'

export type SessionAction =
  | { type: 'reveal'; item?: SessionItem }
  | { type: 'undo' }
  | { type: 'advance' | 'skip'; at: number }
  | { type: 'answer'; given: Answered }
  | { type: 'aside'; id: string; at: number }
  | { type: 'regrade'; given: Placed }
  | { type: 'interpose'; item: SessionItem }
  | { type: 'extend'; queue: Queue; at: number }
  | { type: 'letGo'; itemId: string }
  | { type: 'forget'; ids: ReadonlySet<string>; at: number }

function reduce(session: Session, action: SessionAction): Session {
  switch (action.type) {
    case 'reveal':
      return reveal(session, action.item)
    case 'undo':
      return undo(session)
    case 'advance':
      return advance(session, action.at)
    case 'skip':
      return skip(session, action.at)
    case 'answer':
      return answer(session, action.given)
    case 'aside':
      return putAside(session, action.id, action.at)
    case 'regrade':
      return regrade(session, action.given)
    case 'interpose':
      return interpose(session, action.item)
    case 'extend':
      return extend(session, action.queue.items, action.queue.more, action.at)
    case 'letGo':
      return letGo(session, action.itemId)
    case 'forget':
      return forget(session, action.ids, action.at)
  }
}

/** Not until it is brought back, or not today. */
export type AsideAction = 'suspend' | 'bury'

/** What the server made of an answer: known once it is confirmed. */
export type Outcome = { memory: Memory; next: NextIntervals }

/**
 * The browser's Back brings a page with the queue it had at first: what was answered from that queue is not asked again.
 */
const answeredFrom = new WeakMap<Queue, ReadonlySet<string>>()
const none: ReadonlySet<string> = new Set()

/** Fetch more of today's items when so few are left at hand. */
const low = 12
const retryAfter = 3000

export function useSession(queue: Queue, queueUrl: string) {
  const [earlier] = useState(() => answeredFrom.get(queue) ?? none)
  const [session, dispatch] = useReducer(reduce, queue, ({ items, more }) => {
    const left = items.filter(({ id }) => !earlier.has(id))
    return begin(left, more, 0)
  })
  const outcomes = useOutcomes()
  const shownAt = useRef(0)
  const { current, take } = session
  useEffect(() => {
    shownAt.current = Date.now()
  }, [current, take])

  useEffect(() => {
    void outbox()
      .pending()
      .then((messages) => {
        const ids = new Set(messages.flatMap(itemOf))
        if (ids.size > 0) dispatch({ type: 'forget', ids, at: Date.now() })
      })
  }, [])

  const leech = useLeech((itemId) => dispatch({ type: 'letGo', itemId }))
  const cutOff = useFetchMore(session, queueUrl, (more) => dispatch({ type: 'extend', queue: more, at: Date.now() }))

  /** Keeps an answer and goes on; nothing waits for the network. */
  const give = useCallback(
    (entry: Entry, grade: Grade, options: { stay: boolean; chosen?: number[] }) => {
      const at = Date.now()
      const id = crypto.randomUUID()
      const duration = Math.max(0, at - shownAt.current)
      const { chosen, stay } = options
      const promised = nextOf(entry, outcomes)
      const review = {
        id,
        itemId: entry.item.id,
        grade,
        duration,
        answeredAt: new Date(at).toISOString(),
        timeZone: thisMoment().timeZone,
        ...promisedDays(promised?.[grade].seconds ?? 0),
      }
      outbox().add({ kind: 'review', review: chosen ? { ...review, chosen } : review })
      const next = promised ?? entry.item.next
      dispatch({ type: 'answer', given: { reviewId: id, grade, at, due: at + 1000 * next[grade].seconds, stay } })
    },
    [outcomes],
  )

  /** The item is not asked any more. Kept and sent as an answer is. */
  const setAside = useCallback((entry: Entry, action: AsideAction) => {
    const id = crypto.randomUUID()
    outbox().add({ kind: 'aside', id, itemId: entry.item.id, action, ...thisMoment() })
    dispatch({ type: 'aside', id, at: Date.now() })
  }, [])

  const { past } = session
  useEffect(() => {
    const through = new Set(earlier)
    for (let step = past; step; step = step.session.past)
      if (step.session.current) through.add(step.session.current.item.id)
    answeredFrom.set(queue, through)
  }, [earlier, past, queue])

  const takeBack = useCallback(() => {
    if (!session.past) return
    outbox().add({ kind: 'undo', reviewId: session.past.reviewId, ...thisMoment() })
    dispatch({ type: 'undo' })
  }, [session.past])

  return { session, dispatch, outcomes, leech, give, setAside, takeBack, cutOff }
}

/** The days that the button says, which the answer brings along; a step has none. */
const promisedDays = (seconds: number): { days?: number } =>
  seconds < 86_400 ? {} : { days: Math.round(seconds / 86_400) }

/** The item a message that waits to be sent is about. */
function itemOf(message: Message): string[] {
  if (message.kind === 'undo') return []
  return [message.kind === 'review' ? message.review.itemId : message.itemId]
}

/** Memory and intervals of an item that came back are those after its last answer; null until the server has it. */
export function nextOf(entry: Entry, outcomes: ReadonlyMap<string, Outcome>): NextIntervals | null {
  return entry.after === null ? entry.item.next : (outcomes.get(entry.after)?.next ?? null)
}

function useOutcomes(): ReadonlyMap<string, Outcome> {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  useEffect(() => {
    const note = (result: ReviewResult) => {
      if (result.status === 'refused') return
      setOutcomes((known) => new Map(known).set(result.id, { memory: result.memory, next: result.next }))
    }
    return outbox().onResult(note)
  }, [])
  return outcomes
}

/** What was forgotten once too often and set aside: it is said, and it is not asked again. */
export interface Leech {
  itemId: string
  lapses: number
}

function useLeech(onLeech: (itemId: string) => void): Leech | null {
  const [leech, setLeech] = useState<Leech | null>(null)
  const latest = useRef(onLeech)
  useEffect(() => {
    latest.current = onLeech
  })
  useEffect(
    () =>
      outbox().onResult((result) => {
        if (result.status !== 'recorded') return
        const { itemId, memory } = result
        const isLeech = memory.suspended && memory.phase === 'relearning'
        setLeech(isLeech ? { itemId, lapses: memory.lapses } : null)
        if (isLeech) latest.current(itemId)
      }),
    [],
  )
  return leech
}

/** Fetches until there is enough; without a connection again every few seconds. True while it does not work. */
function useFetchMore(session: Session, queueUrl: string, onQueue: (queue: Queue) => void): boolean {
  const [failures, setFailures] = useState(0)
  const latest = useRef(onQueue)
  useEffect(() => {
    latest.current = onQueue
  })
  const seen = [...session.seen].join(',')
  const wanted = session.more > 0 && session.waiting.length <= low
  useEffect(() => {
    if (!wanted) return
    let current = true
    const fetchMore = async () => {
      if (failures > 0) await new Promise((resolve) => setTimeout(resolve, retryAfter))
      // The server leaves out what it knows to be answered, so the answers go first.
      await outbox().flush()
      const queue = await get<Queue>(`${queueUrl}${encodeURIComponent(seen)}`).catch(() => null)
      if (!current) return
      setFailures(queue ? 0 : failures + 1)
      if (queue) latest.current(queue)
    }
    void fetchMore()
    return () => {
      current = false
    }
  }, [wanted, queueUrl, seen, failures])
  return failures > 0
}
