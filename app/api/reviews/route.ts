import { z } from 'zod'
import { getRecent, recordReviews } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readBody } from '../_http/input'
import { ClientId, Duration, Grade, Instant, TimeZone } from '../_http/schemas'

const Review = z.object({
  id: ClientId,
  itemId: z.string().min(1).max(200),
  grade: Grade,
  answeredAt: Instant,
  duration: Duration,
  /** As `next` promised for the grade. */
  days: z.int().min(1).max(36_500).exactOptional(),
  timeZone: TimeZone.exactOptional(),
  chosen: z.array(z.int().min(0).max(50)).max(50).exactOptional(),
})
const Body = z.object({
  reviews: z.array(Review).max(500, 'at most 500 at a time'),
  /** The time of sending by the clock that dated the answers. */
  sentAt: Instant.exactOptional(),
})

/** What was done today, the latest first; and recording a batch of answers, each once. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async ({ context }) => ({ recent: await getRecent(context) }),
  POST: async ({ request, context }) => {
    const { reviews, sentAt } = await readBody(request, Body)
    return { results: await recordReviews(context, reviews, sentAt === undefined ? {} : { sentAt }) }
  },
})
