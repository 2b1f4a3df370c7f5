/** Reading what a request brings, and saying what is wrong with it field by field. */
import type { z } from 'zod'
import type { FieldError } from './problem'
import { ProblemError } from './problem'

/** A batch of 500 answers is a tenth of this. */
const MOST_BYTES = 1_000_000

/** The JSON body, as the schema has it. No body at all counts as an empty object. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(request)
  if (text === '') return check({}, schema, 'body')
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (type !== 'application/json')
    throw new ProblemError({
      status: 415,
      code: 'not-json',
      title: 'Unsupported media type',
      detail: `The body must be application/json; it is said to be '${type}'.`,
    })
  return check(parse(text), schema, 'body')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const detail = `The body is no JSON: ${error instanceof Error ? error.message : String(error)}`
    throw new ProblemError({ status: 400, code: 'bad-json', title: 'Bad request', detail })
  }
}

/** Stops reading at the limit, whatever the length is said to be. */
async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks).toString('utf8').trim()
    bytes += value.byteLength
    if (bytes > MOST_BYTES) break
    chunks.push(value)
  }
  await reader.cancel()
  throw new ProblemError({
    status: 413,
    code: 'too-large',
    title: 'Content too large',
    detail: `The body is larger than ${MOST_BYTES} bytes. Send fewer answers at a time.`,
  })
}

/** The query, each name once, except those that may be `repeated`: of these all that is given, in an array. */
export function readQuery<T>(request: Request, schema: z.ZodType<T>, repeated: readonly string[] = []): T {
  const { searchParams } = new URL(request.url)
  const several = repeated.filter((name) => searchParams.has(name)).map((name) => [name, searchParams.getAll(name)])
  return check({ ...Object.fromEntries(searchParams), ...Object.fromEntries(several) }, schema, 'query')
}

function check<T>(value: unknown, schema: z.ZodType<T>, what: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues
    .slice(0, 20)
    .map(({ path, message }): FieldError => ({ field: nameOf(path), message }))
  const [first] = errors
  throw new ProblemError({
    status: 422,
    code: 'invalid',
    title: 'Not as expected',
    detail: `The ${what} is not as expected${first ? `: ${first.field === '' ? '' : `${first.field}: `}${first.message}` : ''}.`,
    errors,
  })
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('')
}
