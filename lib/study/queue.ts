import { openDesk } from './desk'
import { readDueOn } from './due-days'
import { readOrder } from './plan'
import type { Practice } from './practice'
import { planPracticeOf } from './practice'
import { sessionItem } from './session-item'
import { historyOf, readHistories } from './states'
import type { Context, Queue } from './types'

export interface QueueOptions {
  /** At most so many items. */
  limit?: number
  /** Practise this instead of what is due. */
  practice?: Practice
  /** Ids the session has already. */
  exclude?: readonly string[]
}

const DEFAULT_LIMIT = 50

/** What to do now, in order. */
export async function getQueue(context: Context, options: QueueOptions = {}): Promise<Queue> {
  const desk = await openDesk(context)
  const { order, done, pace } = await (options.practice ? planPracticeOf(desk, options.practice) : readOrder(desk))
  const excluded = new Set(options.exclude)
  const left = order.filter(({ id }) => !excluded.has(id))
  const now = left.slice(0, options.limit ?? DEFAULT_LIMIT)
  const ids = now.map(({ id }) => id)
  const [histories, dueOn] = await Promise.all([readHistories(desk.db, desk.learner.id, ids), readDueOn(desk)])
  const items = ids.flatMap((id) => {
    const item = desk.deck.item(id)
    return item ? sessionItem(desk, item, historyOf(histories, id), dueOn) : []
  })
  return {
    deckHash: desk.deck.deck.hash,
    day: desk.moment.day,
    twoButtons: desk.learner.twoButtons,
    pace,
    items,
    more: left.length - now.length,
    doneToday: done,
  }
}
