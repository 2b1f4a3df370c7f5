import { z } from 'zod'
import { applyFit, getFits, takeBackFit } from '@/lib/study'
import { endpoint } from '../../_http/endpoint'
import { readBody } from '../../_http/input'
import { ProblemError, notFound } from '../../_http/problem'

const Body = z.strictObject({ action: z.enum(['apply', 'take-back'], "expected 'apply' or 'take-back'") })

const WHY_NOT = {
  'no-better': 'These weights predicted the held-out answers no better than those in force.',
  overtaken: 'Other weights have come into force since these were fitted.',
}

/** Puts fitted weights in force, or takes them back. Twice is as good as once. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  POST: async ({ request, params: { id }, context }) => {
    const { action } = await readBody(request, Body)
    const done = await (action === 'apply' ? applyFit : takeBackFit)(context, id)
    if (done.ok) return getFits(context)
    if (done.reason === 'unknown') throw notFound(`There is no fit '${id}'.`)
    throw new ProblemError({ status: 409, code: done.reason, title: 'Not changed', detail: WHY_NOT[done.reason] })
  },
})
