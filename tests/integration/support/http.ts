/** Route handlers called as the server would call them. */
type Route = (request: Request, route: { params: Promise<never> }) => Promise<Response>

export interface Ask {
  method?: string
  path?: string
  body?: unknown
  headers?: Record<string, string>
  params?: object
}

/** A request of our own page, unless headers say otherwise. */
export async function ask(route: Route, { method = 'POST', path = '/api', body, headers = {}, params = {} }: Ask = {}) {
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request(`http://localhost:3000${path}`, {
    method,
    body: text,
    headers: { host: 'localhost:3000', ...(text === null ? {} : { 'content-type': 'application/json' }), ...headers },
  })
  const response = await route(request, { params: Promise.resolve(params as never) })
  const type = response.headers.get('content-type') ?? ''
  const reply = await response.text()
  return {
    status: response.status,
    type,
    headers: response.headers,
    body: (reply === '' ? null : JSON.parse(reply)) as Record<string, unknown>,
  }
}
