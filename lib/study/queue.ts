import type { Day, ItemHistory } from '@/lib/scheduler'
import { planPractice } from '@/lib/scheduler'
import { candidateOf } from './candidates'
import type { Desk } from './desk'
import { openDesk } from './desk'
import { readDueOn } from './due-days'
import { paceOf } from './pace'
import type { TodaysPlan } from './plan'
import { readPlan } from './plan'
import { sessionItem } from './session-item'
import { historyOf, readHistories } from './states'
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
  const { order, done, pace } = await (options.page === undefined ? readPlan(desk) : readPractice(desk, options.page))
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

/** Neither set aside by hand nor put off. */
const isWanted = ({ byHand, buriedUntil }: ItemHistory, day: Day): boolean =>
  !byHand && (buriedUntil === null || buriedUntil <= day)

/** All of a page that is wanted today. */
async function readPractice(desk: Desk, page: string): Promise<Pick<TodaysPlan, 'order' | 'done' | 'pace'>> {
  const { db, deck, learner, moment } = desk
  const pace = paceOf([])
  const items = deck.itemsOf(deck.page(page)?.slug ?? page)
  const ids = items.map(({ id }) => id)
  const [histories, done] = await Promise.all([
    readHistories(db, learner.id, ids),
    db.read.itemState.count({ where: { learnerId: learner.id, lastReviewDay: moment.day } }),
  ])
  const candidates = items
    .filter(({ id }) => isWanted(historyOf(histories, id), moment.day))
    .map((item) => candidateOf(item, historyOf(histories, item.id), desk, pace))
  return { order: planPractice(candidates, { day: moment.day, now: moment.instant }), done, pace }
}
