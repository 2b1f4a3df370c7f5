import { getPlan, saveExam } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readBody } from '../_http/input'
import { ClientId } from '../_http/schemas'
import { ExamBody, refused } from './input'

const Body = ExamBody.extend({ id: ClientId })

/** The exams there are; adding one, or changing the one of the same id. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: ({ context }) => getPlan(context),
  POST: async ({ request, context }) => {
    const { id, ...input } = await readBody(request, Body)
    const saved = await saveExam(context, id, input)
    if (!saved.ok) throw refused(saved.reason)
    return getPlan(context)
  },
})
