import { z } from 'zod'
import { undoReview } from '@/lib/study'
import { endpoint } from '../../_http/endpoint'
import { readBody } from '../../_http/input'
import { ClientId, told } from '../../_http/schemas'

const Body = z.object({ ...told, id: ClientId.exactOptional(), reviewId: z.string().max(100).exactOptional() })

/** Takes back an answer of today, the last one unless another is named. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async ({ request, context }) => undoReview(context, await readBody(request, Body)),
})
