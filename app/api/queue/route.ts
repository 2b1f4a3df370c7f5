import { z } from 'zod'
import { currentDeck, getQueue } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readQuery } from '../_http/input'
import { notFound } from '../_http/problem'

const Query = z.object({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  page: z.string().optional(),
  /** Ids the session has already, with commas between. */
  exclude: z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .optional(),
})

/** What to do now: today's queue, or a page's items to practise. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async ({ request, context }) => {
    const { limit, page, exclude } = readQuery(request, Query)
    if (page !== undefined && !(await currentDeck()).page(page)) throw notFound(`The book has no page '${page}'.`)
    return getQueue(context, {
      ...(limit === undefined ? {} : { limit }),
      ...(page === undefined ? {} : { page }),
      ...(exclude === undefined ? {} : { exclude }),
    })
  },
})
