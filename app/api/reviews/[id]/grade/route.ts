import { z } from 'zod'
import { regradeReview } from '@/lib/study'
import { endpoint } from '../../../_http/endpoint'
import { readBody } from '../../../_http/input'
import { notFound } from '../../../_http/problem'
import { Grade } from '../../../_http/schemas'

const Body = z.object({ grade: Grade })

/** Gives an answer of today another grade. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  POST: async ({ request, context, params: { id } }) => {
    const { grade } = await readBody(request, Body)
    const result = await regradeReview(context, id, grade)
    if (!result) throw notFound(`No answer of today has the id '${id}'.`)
    return result
  },
})
