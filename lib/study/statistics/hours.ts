/** The hours of the day at which the learner answers. */
import { hourSums } from '@/lib/db'
import type { Desk } from '../desk'
import { wilson } from './intervals'
import type { Statistics } from './types'
import type { Year } from './year'
import { minutes } from './year'

export async function readHours(
  { db, learner }: Pick<Desk, 'db' | 'learner'>,
  { monday }: Year,
): Promise<Statistics['hours']> {
  const sums = await hourSums(db.sql, learner.id, monday)
  const byHour = new Map(sums.map((sum) => [sum.hour, sum]))
  return Array.from({ length: 24 }, (_, hour) => {
    const sum = byHour.get(hour)
    return {
      hour,
      answers: sum?.answers ?? 0,
      minutes: minutes(sum?.durationMs ?? 0),
      reviews: sum && sum.reviews > 0 ? recallOf(sum.recalled, sum.reviews) : null,
    }
  })
}

function recallOf(recalled: number, n: number) {
  const [low, high] = wilson(recalled, n)
  return { n, recalled: recalled / n, low, high }
}
