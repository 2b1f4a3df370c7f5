import { enterQuiz, getQuizResult, withdrawQuiz } from '@/lib/study'
import type { Context } from '@/lib/study/types'
import { endpoint } from '../../../_http/endpoint'
import { conflict, noQuiz } from '../../input'

/** What was answered wrong is brought forward in the schedule, or what was brought forward today taken back. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  POST: ({ context, params: { id } }) => change(enterQuiz, context, id),
  DELETE: ({ context, params: { id } }) => change(withdrawQuiz, context, id),
})

async function change(by: typeof enterQuiz, context: Context, id: string) {
  const changed = await by(context, id)
  if (!changed) throw noQuiz(id)
  if (!changed.ok) throw conflict(changed.reason)
  return (await getQuizResult(context, id))!.schedule
}
