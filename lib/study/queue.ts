import { planPractice } from '@/lib/scheduler'
import { openDesk } from './desk'
import { readPlan } from './plan'
import { sessionItem } from './session-item'
import { historyOf } from './states'
import type { Context, Queue } from './types'

export interface QueueOptions {
  /** At most so many items. */
  limit?: number
  /** Practise this page instead of what is due. */
  page?: string
  /** Ids the session has already. */
  exclude?: readonly string[]
}

const DEFAULT_LIMIT = 50

/** What to do now, in order. */
export async function getQueue(context: Context, options: QueueOptions = {}): Promise<Queue> {
  const desk = await openDesk(context)
  const plan = await readPlan(desk)
  const slug = options.page === undefined ? undefined : (desk.deck.page(options.page)?.slug ?? options.page)
  const wanted =
    slug === undefined
      ? plan.order
      : planPractice(
          plan.candidates.filter(({ id, page }) => page === slug && !historyOf(plan.histories, id).byHand),
          { day: desk.moment.day, now: desk.moment.instant },
        )
  const excluded = new Set(options.exclude)
  const left = wanted.filter(({ id }) => !excluded.has(id))
  const now = left.slice(0, options.limit ?? DEFAULT_LIMIT)
  const items = now.flatMap(({ id }) => {
    const item = desk.deck.item(id)
    return item ? sessionItem(desk, item, historyOf(plan.histories, id)) : []
  })
  return {
    deckHash: desk.deck.deck.hash,
    day: desk.moment.day,
    items,
    more: left.length - now.length,
    doneToday: plan.done,
  }
}
