/** The log of ninety days: cards of the first pages, answered when FSRS asks for them. */
import type { NewReview } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import { learnerDay } from '@/lib/scheduler'
import { QUICK_TO_FORGET, answersOf } from '@/tests/support/learner'

const DAYS = 90

/** Ends at `now`; in the order of time. */
export function rowsOfThreeMonths(deck: DeckIndex, now: Date): NewReview[] {
  const ids = deck.deck.pages
    .flatMap(({ slug }) => deck.itemsOf(slug))
    .filter(({ kind }) => kind !== 'exercise')
    .map(({ id }) => id)
  const since = now.getTime() - DAYS * 86_400_000
  return answersOf(QUICK_TO_FORGET, { items: 400, perDay: 10, days: DAYS, seed: 8 }, since)
    .flatMap((track, i) => track.map((answer) => ({ itemId: ids[i]!, ...answer })))
    .toSorted((a, b) => a.at - b.at)
    .map(({ itemId, at, grade }, i) => ({
      ...{ learnerId: 'local', id: `log-${i}`, sequence: i + 1, kind: 'card', itemId, grade, duration: 8000 },
      ...{ answeredAt: new Date(at), recordedAt: new Date(at) },
      ...{ day: learnerDay(at, { timeZone: 'UTC', dayStart: 240 }) },
      ...{ deckHash: deck.deck.hash, revision: '', retention: 0.9, algorithm: 'log', weights: 'default' },
    }))
}
