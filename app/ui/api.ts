/** The browser's side of our own API. An error is either the network's ('offline') or said by the server. */

export class ApiError extends Error {
  override name = 'ApiError'
  constructor(
    /** 0 where no server answered. */
    readonly status: number,
    message: string,
  ) {
    super(message)
  }

  /** Worth another try later: the server was not reached, was busy or failed. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return send<T>('POST', path, body)
}

export function patch<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PATCH', path, body)
}

function send<T>(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<T> {
  return call<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // An answer given just before the page is closed still arrives.
    keepalive: true,
  })
}

export function remove<T>(path: string): Promise<T> {
  return call<T>(path, { method: 'DELETE', keepalive: true })
}

export function get<T>(path: string): Promise<T> {
  return call<T>(path, { cache: 'no-store' })
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, { ...init, signal: AbortSignal.timeout(20_000) })
  } catch {
    throw new ApiError(0, 'The server cannot be reached.')
  }
  if (response.ok) return (await response.json()) as T
  throw new ApiError(response.status, await explain(response))
}

/** RFC 9457 problem details. */
async function explain(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { title?: string; detail?: string }
    return problem.detail ?? problem.title ?? `The server answered ${response.status}.`
  } catch {
    return `The server answered ${response.status}.`
  }
}
