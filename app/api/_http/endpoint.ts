/** The frame of every route: who may ask, what goes wrong, how it is said. */
import type { Context } from '@/lib/study'
import { contextOf, isExpected, reportFault } from '@/lib/study'
import { guard } from './guard'
import { ProblemError, problemResponse } from './problem'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof METHODS)[number]

export interface Call<Params> {
  request: Request
  params: Params
  context: Context
}
/** Gives what is sent as JSON, or a whole response. */
export type Handler<Params> = (call: Call<Params>) => Promise<object>
type Route<Params> = (request: Request, route: { params: Promise<Params> }) => Promise<Response>

/** Handlers for all methods: those that are not given say which ones are. */
export function endpoint<Params = Record<never, string>>(
  handlers: Partial<Record<Method, Handler<Params>>>,
): Record<Method, Route<Params>> {
  const all = handlers.GET ? { HEAD: handlers.GET, ...handlers } : handlers
  const allow = METHODS.filter((method) => all[method]).join(', ')
  const routes = METHODS.map((method) => [method, routeFor(all[method] ?? refuse(method, allow))] as const)
  return Object.fromEntries(routes) as Record<Method, Route<Params>>
}

function refuse(method: Method, allow: string): Handler<unknown> {
  const detail = `${method} is not possible here; ${allow === '' ? 'nothing is' : allow}.`
  const problem = { status: 405, code: 'method-not-allowed', title: 'Method not allowed', detail, headers: { allow } }
  return () => Promise.reject(new ProblemError(problem))
}

function routeFor<Params>(handler: Handler<Params>): Route<Params> {
  return async (request, route) => {
    try {
      guard(request)
      const result = await handler({ request, params: await route.params, context: contextOf(request) })
      return result instanceof Response ? result : json(result)
    } catch (error) {
      return failure(error, request)
    }
  }
}

export function json(value: object, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  return Response.json(value, { status: init.status ?? 200, headers: { 'cache-control': 'no-store', ...init.headers } })
}

/** What nobody foresaw is reported here and told without its particulars. */
function failure(error: unknown, request: Request): Response {
  if (error instanceof ProblemError) return problemResponse(error.problem)
  reportFault(error, `${request.method} ${new URL(request.url).pathname}`)
  if (isExpected(error))
    return problemResponse({ status: 503, code: 'unavailable', title: 'Not available', detail: error.message })
  const detail = 'Something went wrong that should not. The server has written down what.'
  return problemResponse({ status: 500, code: 'fault', title: 'Internal error', detail })
}
