/** Building stones of the block schemas. Blocks are parsed with YAML's failsafe schema, so every scalar is a string. */
import { z } from 'zod'

/** An object that refuses unknown keys and says which ones there are. */
export function strict<S extends z.ZodRawShape>(shape: S) {
  const allowed = `allowed: ${Object.keys(shape).join(', ')}`
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? allowed : undefined),
  })
}

export const text = z.string({ error: 'must be text' }).trim().min(1, 'is empty')

/** Lower case, hyphens, optional parts after a slash: `adam-moments`, `f1-score/macro-f1`. */
export const itemId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/,
    "must be lower case words joined by hyphens, such as 'adam-bias-correction'",
  )

export const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true')

export const number = z
  .string()
  .regex(/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i, 'must be a number')
  .transform(Number)

export const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'a name is letters, digits and _, beginning with a letter')
