import { z } from 'zod'
import { actOnItem, getItem, markItem } from '@/lib/study'
import { endpoint } from '../../_http/endpoint'
import { readBody } from '../../_http/input'
import { notFound } from '../../_http/problem'
import { ClientId, told } from '../../_http/schemas'

const Act = z.discriminatedUnion(
  'action',
  [
    z.strictObject({ ...told, id: ClientId, action: z.enum(['suspend', 'resume', 'bury', 'reset']) }),
    z.strictObject({
      ...told,
      id: ClientId,
      action: z.literal('due'),
      days: z.int('expected whole days').min(0, 'expected 0 (today) or more').max(36_500, 'expected at most 36500'),
    }),
  ],
  "expected 'suspend', 'resume', 'bury', 'reset' or 'due'",
)
const Mark = z
  .strictObject({
    flagged: z.boolean().exactOptional(),
    note: z.string().max(2000, 'at most 2000 characters').exactOptional(),
  })
  .refine((mark) => Object.keys(mark).length > 0, "expected 'flagged', 'note' or both")

const found = <T>(result: T | null, id: string): T => {
  if (result === null) throw notFound(`The deck has no item '${id}'.`)
  return result
}

/** One item: where it stands and its history; what may be done with it; flagged, with a note. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  GET: async ({ context, params: { id } }) => found(await getItem(context, id), id),
  POST: async ({ request, context, params: { id } }) =>
    found(await actOnItem(context, id, await readBody(request, Act)), id),
  PATCH: async ({ request, context, params: { id } }) =>
    found(await markItem(context, id, await readBody(request, Mark)), id),
})
