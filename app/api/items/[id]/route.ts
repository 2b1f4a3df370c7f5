import { z } from 'zod'
import { getItem, markItem, setItemAside } from '@/lib/study'
import { endpoint } from '../../_http/endpoint'
import { readBody } from '../../_http/input'
import { notFound } from '../../_http/problem'
import { ClientId } from '../../_http/schemas'

const Aside = z.strictObject({ id: ClientId, action: z.enum(['suspend', 'resume'], "expected 'suspend' or 'resume'") })
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

/** One item: where it stands and its history; set aside and brought back; flagged, with a note. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  GET: async ({ context, params: { id } }) => found(await getItem(context, id), id),
  POST: async ({ request, context, params: { id } }) =>
    found(await setItemAside(context, id, await readBody(request, Aside)), id),
  PATCH: async ({ request, context, params: { id } }) =>
    found(await markItem(context, id, await readBody(request, Mark)), id),
})
