import { z } from 'zod'
import { searchBook } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readQuery } from '../_http/input'

const Query = z.object({
  q: z.string().max(1000),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

/** Pages, cards, exercises and figures in which the words occur, best first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: ({ request, context }) => {
    const { q, limit } = readQuery(request, Query)
    return searchBook(context, q, limit)
  },
})
