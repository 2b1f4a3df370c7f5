import { getQuiz, getQuizResult } from '@/lib/study'
import { endpoint } from '../../_http/endpoint'
import { noQuiz } from '../input'

/** A quiz as it stands; with its result once it has been handed in. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  GET: async ({ context, params: { id } }) => {
    const quiz = (await getQuizResult(context, id)) ?? (await getQuiz(context, id))
    if (!quiz) throw noQuiz(id)
    return quiz
  },
})
