import { z } from 'zod'
import { isTimeZone, updateLearner } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readBody } from '../_http/input'

const perDay = z.int().min(0).max(9999).exactOptional()
const Body = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'expected a time zone, as Europe/Berlin').exactOptional(),
  /** Minutes after midnight. */
  dayStart: z.int().min(0).max(1439).exactOptional(),
  desiredRetention: z.number().min(0.7).max(0.97).exactOptional(),
  newPerDay: perDay,
  reviewsPerDay: perDay,
})

/** Changes the learner's settings; the browser tells its time zone this way. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  PATCH: async ({ request, context }) => updateLearner(context, await readBody(request, Body)),
})
