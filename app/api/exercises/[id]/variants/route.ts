import { drawVariant } from '@/lib/study'
import { endpoint, json } from '../../../_http/endpoint'
import { notFound } from '../../../_http/problem'

/** Draws a fresh variant. Its key stays here. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  POST: async ({ context, params: { id } }) => {
    const variant = await drawVariant(context, id)
    if (!variant) throw notFound(`The deck has no exercise '${id}'.`)
    return json(variant, { status: 201 })
  },
})
