/** The log of a year in one go: answers when FSRS asks for them, exercises with mistakes, an item set aside now and then. */
import type { NewReview } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import { learnerDay } from '@/lib/scheduler'
import { QUICK_TO_FORGET, answersOf, chance } from '@/tests/support/learner'

const DAY = 86_400_000
const HOUR = 3_600_000
const DAYS = 365
const zone = { timeZone: 'UTC', dayStart: 240 }

/** Ends at `now`, with the answers of its day so far; in the order of time. */
export function rowsOfYear(deck: DeckIndex, now: Date): NewReview[] {
  const random = chance(2)
  const all = deck.deck.pages.flatMap(({ slug }) => deck.itemsOf(slug))
  const items = all.filter(({ kind }, i) => (kind === 'exercise' ? i % 3 === 0 : i % 2 === 0)).slice(0, 700)
  const start = Math.floor(now.getTime() / DAY) * DAY - DAYS * DAY
  const tracks = answersOf(QUICK_TO_FORGET, { items: items.length, perDay: 3, days: DAYS + 1, seed: 8 }, start)
  return tracks
    .flatMap((track, i) =>
      track.map(({ at, grade }) => {
        const item = items[i]!
        const exercise = item.kind === 'exercise'
        const failed = grade === 1
        const [mistake] = exercise && failed ? item.mistakes : []
        return {
          itemId: item.id,
          kind: item.kind,
          // Mornings, and some evenings; Sundays are often kept free.
          answeredAt: new Date(timeOf(at, i, random)),
          grade,
          duration: Math.round((exercise ? 60_000 : 5000) * (0.5 + 2 * random())),
          mistakes: mistake ? JSON.stringify([{ id: mistake.id, title: mistake.title }]) : null,
        }
      }),
    )
    .concat(
      items
        .filter((_, i) => i % 60 === 7)
        .map(({ id }, i) => ({
          ...{ itemId: id, kind: 'suspend' as never, grade: 0 as never, duration: 0, mistakes: null },
          answeredAt: new Date(start + (150 + 15 * i) * DAY + 20 * HOUR),
        })),
    )
    .filter(({ answeredAt }) => answeredAt <= now)
    .toSorted((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime())
    .map((row, i) => ({
      ...row,
      ...{ learnerId: 'local', id: `log-${i}`, sequence: i + 1, recordedAt: row.answeredAt },
      ...{ day: learnerDay(row.answeredAt.getTime(), zone), hour: row.answeredAt.getUTCHours() },
      ...{ deckHash: deck.deck.hash, revision: '', retention: 0.9, algorithm: 'log', weights: 'default' },
    }))
}

/** What falls on a day of rest comes a day later. */
function timeOf(at: number, item: number, random: () => number): number {
  const day = Math.floor(at / DAY)
  const number = (day * 2654435761) % 97
  // 1970 began on a Thursday: Sundays are 3 modulo 7.
  const rest = (day % 7 === 3 && number < 60) || number < 8 ? 1 : 0
  const hour = item % 5 === 0 ? 20 : 7 + (item % 3)
  return (day + rest) * DAY + hour * HOUR + Math.floor(random() * 50 * 60_000)
}
