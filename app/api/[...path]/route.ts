import { endpoint } from '../_http/endpoint'
import { notFound } from '../_http/problem'

const nothing = ({ params: { path } }: { params: { path: string[] } }) =>
  Promise.reject(notFound(`There is nothing at /api/${path.join('/')}.`))

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint<{ path: string[] }>({
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
})
