import { z } from 'zod'
import { submitAttempt } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readBody } from '../_http/input'
import { notFound } from '../_http/problem'
import { ClientId, Duration } from '../_http/schemas'
import { Typed } from '../_http/typed'

const common = { id: ClientId, attemptId: ClientId, duration: Duration.exactOptional() }
const Body = z.discriminatedUnion('action', [
  z.object({ ...common, action: z.literal('check'), answers: z.record(z.string().max(100), Typed) }),
  z.object({ ...common, action: z.enum(['hint', 'solution']) }),
])

/** Checks an answer to a drawn exercise, uncovers a hint, or shows the solution. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async ({ request, context }) => {
    const input = await readBody(request, Body)
    const result = await submitAttempt(context, input)
    if (!result) throw notFound(`There is no attempt '${input.attemptId}'.`)
    return result
  },
})
