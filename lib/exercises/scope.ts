/** What the expressions of an exercise may use by name in one draw. */
import type { Scope, Value } from '@/lib/expression'

type Values = Readonly<Record<string, Value>>

const known = new WeakMap<Values, Scope>()

/** What was drawn, and the right answers. Put together once for each key: texts, mistakes and steps all ask for it. */
export function scopeOf({ values, key }: { values: Values; key: Values }): Scope {
  const found = known.get(key)
  if (found) return found
  const scope = { ...values, ...key }
  known.set(key, scope)
  return scope
}
