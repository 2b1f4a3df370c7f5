/** The hours of the day at which the learner answers. */
import type { Desk } from '../desk'
import { wilson } from './intervals'
import type { Statistics } from './types'
import type { Year } from './year'
import { minutes } from './year'

export async function readHours(
  { db, learner }: Pick<Desk, 'db' | 'learner'>,
  { monday }: Year,
): Promise<Statistics['hours']> {
  const rows = await db.read.hourTotal.groupBy({
    by: ['hour'],
    where: { learnerId: learner.id, week: { gte: monday } },
    _sum: { answers: true, durationMs: true, reviews: true, recalled: true },
  })
  const byHour = new Map(rows.map(({ hour, _sum }) => [hour, _sum]))
  return Array.from({ length: 24 }, (_, hour) => {
    const sum = byHour.get(hour)
    return {
      hour,
      answers: sum?.answers ?? 0,
      minutes: minutes(sum?.durationMs ?? 0),
      reviews: sum?.reviews ? recallOf(sum.recalled ?? 0, sum.reviews) : null,
    }
  })
}

function recallOf(recalled: number, n: number) {
  const [low, high] = wilson(recalled, n)
  return { n, recalled: recalled / n, low, high }
}
