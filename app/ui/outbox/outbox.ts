import type { ReviewInput, ReviewResult, Told } from '@/lib/study/types'
import { ApiError, post } from '../api'
import { noteConfirmed } from './behind'
import { type Kept, type Message, openStore, type Store } from './store'

/** At most so many answers in one request. */
const batchSize = 50
const firstPause = 1000
const longestPause = 60_000

/** Absent where the page is not served securely. */
const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks

export interface OutboxState {
  /** Messages not yet confirmed. */
  unsent: number
  /** The last attempt to send failed. */
  waiting: boolean
  /** What the server would not take, in its words; kept until the page is left. */
  refused: string | null
}

/**
 * Answers on their way to the server: kept first, then sent in order, again and again until each is confirmed. The
 * client makes the ids, so that an answer that arrives twice counts once.
 */
export class Outbox {
  private state: OutboxState = { unsent: 0, waiting: false, refused: null }
  private readonly listeners = new Set<() => void>()
  private readonly resultListeners = new Set<(result: ReviewResult) => void>()
  private readonly store: Promise<Store> = openStore()
  private sending: Promise<boolean> | null = null
  private pause = firstPause
  /** Something was added since the store was last read. */
  private more = false
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Keeping is asynchronous: one after the other keeps the order. */
  private keeping: Promise<void> = Promise.resolve()

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  readonly getState = () => this.state

  onResult(listener: (result: ReviewResult) => void) {
    this.resultListeners.add(listener)
    return () => void this.resultListeners.delete(listener)
  }

  add(message: Message) {
    this.update({ unsent: this.state.unsent + 1 })
    this.more = true
    this.keeping = this.keeping.then(async () => (await this.store).add(message))
    void this.flush()
  }

  async pending(): Promise<Message[]> {
    await this.keeping
    return (await (await this.store).all()).map(({ message }) => message)
  }

  /** Sends what there is. True when nothing is left to send. */
  flush(): Promise<boolean> {
    clearTimeout(this.timer)
    this.sending ??= this.drain().finally(() => {
      this.sending = null
      if (this.more && !this.state.waiting) void this.flush()
    })
    return this.sending
  }

  private async drain(): Promise<boolean> {
    try {
      // Two tabs share one store: one of them sends at a time.
      if (!locks) await this.sendAll()
      else await locks.request('epoch.outbox', () => this.sendAll())
      this.pause = firstPause
      this.update({ waiting: false })
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.update({ waiting: true })
      this.timer = setTimeout(() => void this.flush(), this.pause * (0.75 + Math.random() / 2))
      this.pause = Math.min(this.pause * 2, longestPause)
      return false
    }
  }

  private async sendAll() {
    const store = await this.store
    for (;;) {
      this.more = false
      await this.keeping
      const kept = await store.all()
      this.update({ unsent: kept.length })
      if (kept.length === 0) return
      await this.sendFront(store, kept)
    }
  }

  /** The front of the queue: a run of answers, or one message of another kind. */
  private async sendFront(store: Store, kept: readonly Kept[], most = batchSize): Promise<void> {
    const run = leadingReviews(kept).slice(0, most)
    const count = Math.max(1, run.length)
    try {
      const first = kept[0]!.message
      if (first.kind === 'undo') await post('/api/reviews/undo', { reviewId: first.reviewId, ...whenOf(first) })
      else if (first.kind === 'aside')
        await post(`/api/items/${encodeURIComponent(first.itemId)}`, {
          id: first.id,
          action: first.action ?? 'suspend',
          ...whenOf(first),
        })
      else await this.sendReviews(run)
      noteConfirmed()
    } catch (error) {
      if (!(error instanceof ApiError) || error.temporary) throw error
      // One message the server will never take must not hold up the others: find it, say so and let it go.
      if (count > 1) return this.sendFront(store, kept, 1)
      this.update({ refused: error.message })
    }
    await store.remove(kept.slice(0, count).map(({ sequence }) => sequence))
  }

  private async sendReviews(reviews: ReviewInput[]) {
    const { results } = await post<{ results: ReviewResult[] }>('/api/reviews', {
      reviews,
      sentAt: new Date().toISOString(),
    })
    for (const result of results) {
      if (result.status === 'refused') this.update({ refused: result.reason })
      for (const listener of this.resultListeners) listener(result)
    }
  }

  private update(change: Partial<OutboxState>) {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

/** When it was done, and the time by the same clock now: so the server can tell how wrong the clock is. */
function whenOf({ at, timeZone }: Pick<Told, 'at' | 'timeZone'>): Told {
  if (at === undefined) return {}
  return { at, sentAt: new Date().toISOString(), ...(timeZone === undefined ? {} : { timeZone }) }
}

/** The moment a message is made. */
export function thisMoment(): { at: string; timeZone: string } {
  return { at: new Date().toISOString(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

function leadingReviews(kept: readonly Kept[]): ReviewInput[] {
  const reviews: ReviewInput[] = []
  for (const { message } of kept) {
    if (message.kind !== 'review') break
    reviews.push(message.review)
  }
  return reviews
}
