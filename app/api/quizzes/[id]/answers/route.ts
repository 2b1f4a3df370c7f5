import { answerQuiz } from '@/lib/study'
import { endpoint } from '../../../_http/endpoint'
import { readBody } from '../../../_http/input'
import { answered, AnswerBody } from '../../input'

/** Keeps an answer, or a mark. What was right is in the reply only where feedback follows each answer. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  POST: async ({ request, context, params: { id } }) =>
    answered(await answerQuiz(context, id, await readBody(request, AnswerBody))),
})
