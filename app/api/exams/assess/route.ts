import { assessExam } from '@/lib/study'
import { endpoint } from '../../_http/endpoint'
import { readBody } from '../../_http/input'
import { ExamBody, refused } from '../input'

/** What an exam would take, from today's state. Nothing is kept. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async ({ request, context }) => {
    const assessed = await assessExam(context, await readBody(request, ExamBody))
    if (!assessed.ok) throw refused(assessed.reason)
    return assessed.assessment
  },
})
