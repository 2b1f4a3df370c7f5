import { getFits, startFit } from '@/lib/study'
import { endpoint, json } from '../_http/endpoint'

/** Weights fitted to the learner's own log: what is known of them, and a new fit, which goes on after the reply. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: ({ context }) => getFits(context),
  POST: async ({ context }) => {
    startFit(context)
    return json(await getFits(context), { status: 202 })
  },
})
