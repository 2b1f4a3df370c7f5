import { finishQuiz, getQuizResult } from '@/lib/study'
import { endpoint } from '../../../_http/endpoint'
import { noQuiz } from '../../input'

/** Hands the quiz in as it stands. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  POST: async ({ context, params: { id } }) => {
    if (!(await finishQuiz(context, id))) throw noQuiz(id)
    return (await getQuizResult(context, id))!
  },
})
