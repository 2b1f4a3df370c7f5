/** Building stones of the blocks' schema. */
import { z } from 'zod'

/** A key that is not known is an error which lists those that are; `kind` is never written. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  const allowed = `allowed: ${Object.keys(shape)
    .filter((key) => key !== 'kind')
    .join(', ')}`
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? allowed : undefined) })
}

/** YAML reads `0.5` and `[1, 2]` as data; an author may write either where an expression belongs. */
function asText(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return value
  const entries = value.map(asText)
  return entries.every((entry) => typeof entry === 'string') ? `[${entries.join(', ')}]` : value
}

export const Expression = z.preprocess(
  asText,
  z
    .string({
      error: (issue) => (issue.input === undefined ? undefined : 'must be an expression, a number or a list of them'),
    })
    .trim()
    .min(1, 'is empty'),
)
export const name = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, 'must be a name: letters, digits and _, not starting with a digit')
export const line = z.string().trim().min(1, 'is empty')
export const label = line.max(40, 'is longer than 40 characters; a drawing has no room for that')
