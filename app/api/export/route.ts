import { exportLearner } from '@/lib/study'
import { endpoint, json } from '../_http/endpoint'

/** All that is the learner's, as a file. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async ({ context }) => {
    const name = `epoch-${context.now.toISOString().slice(0, 10)}.json`
    return json(await exportLearner(context), { headers: { 'content-disposition': `attachment; filename="${name}"` } })
  },
})
