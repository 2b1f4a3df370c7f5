import { enterQuiz, getQuizResult } from '@/lib/study'
import { endpoint } from '../../../_http/endpoint'
import { conflict, noQuiz } from '../../input'

/** Brings what was answered wrong forward in the schedule. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  POST: async ({ context, params: { id } }) => {
    const entered = await enterQuiz(context, id)
    if (!entered) throw noQuiz(id)
    if (!entered.ok) throw conflict(entered.reason)
    return (await getQuizResult(context, id))!.schedule
  },
})
