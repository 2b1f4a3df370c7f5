/** Failures as RFC 9457 problem details. */

export interface FieldError {
  /** Path in the body or the query, as 'reviews[0].grade'. */
  field: string
  message: string
}

export interface Problem {
  status: number
  /** Machine-readable: becomes the problem's type. */
  code: string
  title: string
  detail: string
  errors?: FieldError[]
  headers?: Record<string, string>
}

/** Thrown anywhere below a route handler: becomes the reply. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

/** `field` names the parameter that asked for it, where there are several. */
export const notFound = (detail: string, field?: string): ProblemError => {
  const errors = field === undefined ? {} : { errors: [{ field, message: detail }] }
  return new ProblemError({ status: 404, code: 'not-found', title: 'Not found', detail, ...errors })
}

export function problemResponse({ status, code, title, detail, errors, headers }: Problem): Response {
  const body = { type: `urn:epoch:problem:${code}`, title, status, detail, ...(errors ? { errors } : {}) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
