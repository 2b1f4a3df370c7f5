import { z } from 'zod'
import { getSettings, updateLearner } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readBody } from '../_http/input'
import { TimeZone } from '../_http/schemas'

const perDay = z.int('expected a whole number').min(0).max(9999).exactOptional()
const steps = z
  .array(z.int('expected whole seconds').min(1, 'expected 1 second or more').max(86_400, 'expected a day at most'))
  .max(10, 'at most 10 steps')
  .exactOptional()
const Share = z.enum(['normal', 'reduced', 'minimum'], "expected 'normal', 'reduced' or 'minimum'")
const Body = z.strictObject({
  timeZone: TimeZone.exactOptional(),
  /** Minutes after midnight. */
  dayStart: z.int().min(0).max(1439).exactOptional(),
  desiredRetention: z.number().min(0.7, 'expected 0.7 or more').max(0.97, 'expected 0.97 or less').exactOptional(),
  newPerDay: perDay,
  reviewsPerDay: perDay,
  /** 0 for no limit. */
  minutesPerDay: z.int('expected whole minutes').min(0).max(1440, 'a day has 1440 minutes').exactOptional(),
  /** Days. */
  maximumInterval: z.int('expected whole days').min(1).max(36_500).exactOptional(),
  /** Seconds. */
  learningSteps: steps,
  relearningSteps: steps,
  /** Monday first. */
  easyDays: z.array(Share).length(7, 'expected seven, Monday first').exactOptional(),
  twoButtons: z.boolean().exactOptional(),
})

/** The learner's settings, and changing them; the browser tells its time zone this way. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: ({ context }) => getSettings(context),
  PATCH: async ({ request, context }) => updateLearner(context, await readBody(request, Body)),
})
