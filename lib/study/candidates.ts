/** Items as the scheduler sees them. */
import type { DeckIndex, Item } from '@/lib/deck'
import type { Candidate, Day, ItemHistory } from '@/lib/scheduler'
import { recallOn, startOfDay } from '@/lib/scheduler'
import type { Desk } from './desk'
import type { Pace } from './pace'
import { secondsFor } from './pace'

/** All items, in the order of the book. */
export function askable(deck: DeckIndex): Item[] {
  return deck.deck.pages.flatMap((page) => deck.itemsOf(page.slug))
}

/**
 * The fields are written out in both places: spreading what they share into a new object took a tenth of the time of a
 * queue, which makes thousands of them.
 */
export function candidateOf(
  item: Item,
  { memory, suspended, buriedUntil }: ItemHistory,
  { moment, weights, zone }: Pick<Desk, 'moment' | 'weights' | 'zone'>,
  pace: Pace,
): Candidate {
  const { id, page, concept } = item
  const exercise = item.kind === 'exercise'
  const seconds = secondsFor(pace, { fresh: memory.phase === 'new', exercise })
  if (memory.phase === 'new') {
    const buried = buriedUntil !== null && buriedUntil > moment.day
    return {
      id,
      page,
      concept,
      exercise,
      seconds,
      phase: 'new',
      due: null,
      dueDay: null,
      lastReviewDay: null,
      recall: null,
      suspended: suspended || buried,
    }
  }
  // What is buried comes when it is buried no longer, if not later.
  const notBefore = (day: Day) => (buriedUntil !== null && buriedUntil > day ? buriedUntil : day)
  const stepping = memory.phase !== 'review'
  return {
    id,
    page,
    concept,
    exercise,
    seconds,
    phase: memory.phase,
    due: stepping ? Math.max(memory.due, buriedUntil === null ? 0 : startOfDay(buriedUntil, zone)) : null,
    dueDay: notBefore(stepping ? memory.last.day : memory.dueDay),
    lastReviewDay: memory.last.day,
    recall: recallOn(memory, moment.day, weights.numbers),
    suspended,
  }
}
