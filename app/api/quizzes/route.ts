import { getQuiz, getQuizSetup, startQuiz } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readBody } from '../_http/input'
import { invalid, QuizBody } from './input'

/** The quizzes there have been; starting one. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async ({ context }) => ({ quizzes: (await getQuizSetup(context)).quizzes }),
  POST: async ({ request, context }) => {
    const { id, ...input } = await readBody(request, QuizBody)
    const started = await startQuiz(context, id, input)
    if (!started.ok) throw invalid(started.reason)
    return (await getQuiz(context, id))!
  },
})
