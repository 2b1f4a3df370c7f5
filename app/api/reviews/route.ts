import { z } from 'zod'
import { recordReviews } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readBody } from '../_http/input'
import { ClientId, Duration, Grade, Instant } from '../_http/schemas'

const Review = z.object({
  id: ClientId,
  itemId: z.string().min(1).max(200),
  grade: Grade,
  answeredAt: Instant,
  duration: Duration,
  chosen: z.array(z.int().min(0).max(50)).max(50).exactOptional(),
})
const Body = z.object({ reviews: z.array(Review).max(500, 'at most 500 at a time') })

/** Records a batch of answers, each once. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async ({ request, context }) => {
    const { reviews } = await readBody(request, Body)
    return { results: await recordReviews(context, reviews) }
  },
})
