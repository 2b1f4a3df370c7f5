import { getPlan, removeExam } from '@/lib/study'
import { endpoint } from '../../_http/endpoint'
import { notFound } from '../../_http/problem'

/** Gives an exam up: everything is as usual again. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ id: string }>({
  DELETE: async ({ params: { id }, context }) => {
    if (!(await removeExam(context, id))) throw notFound(`There is no exam '${id}'.`)
    return getPlan(context)
  },
})
