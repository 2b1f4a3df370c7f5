/** Today's plan: the deck and what is known of it, handed to the scheduler. */
import type { DeckIndex, Item } from '@/lib/deck'
import type { Candidate, Plan } from '@/lib/scheduler'
import { planToday, recallOn } from '@/lib/scheduler'
import type { Desk } from './desk'
import type { Histories } from './states'
import { historyOf, readHistories } from './states'

/** All items, in the order of the book. */
export function askable(deck: DeckIndex): Item[] {
  return deck.deck.pages.flatMap((page) => deck.itemsOf(page.slug))
}

export function candidateOf(
  item: Item,
  histories: Histories,
  { moment, weights }: Pick<Desk, 'moment' | 'weights'>,
): Candidate {
  const { memory, suspended } = historyOf(histories, item.id)
  const { id, page, concept } = item
  if (memory.phase === 'new')
    return { id, page, concept, phase: 'new', due: null, dueDay: null, lastReviewDay: null, recall: null, suspended }
  return {
    id,
    page,
    concept,
    phase: memory.phase,
    due: memory.phase === 'review' ? null : memory.due,
    dueDay: memory.phase === 'review' ? memory.dueDay : memory.last.day,
    lastReviewDay: memory.last.day,
    recall: recallOn(memory, moment.day, weights.numbers),
    suspended,
  }
}

export interface TodaysPlan extends Plan {
  candidates: Candidate[]
  histories: Histories
  /** Items answered today. */
  done: number
}

export async function readPlan(desk: Desk): Promise<TodaysPlan> {
  const { db, deck, learner, moment } = desk
  const { day, instant: now } = moment
  const [histories, total] = await Promise.all([
    readHistories(db, learner.id),
    db.read.dayTotal.findUnique({ where: { learnerId_day: { learnerId: learner.id, day } } }),
  ])
  const candidates = askable(deck).map((item) => candidateOf(item, histories, desk))
  const requires = new Map(deck.deck.pages.map((page) => [page.slug, page.requires]))
  const plan = planToday(candidates, requires, {
    day,
    now,
    newLeft: learner.newPerDay - (total?.newItems ?? 0),
    reviewsLeft: learner.reviewsPerDay - (total?.reviews ?? 0),
  })
  const done = candidates.filter(({ lastReviewDay }) => lastReviewDay === day).length
  return { ...plan, candidates, histories, done }
}
