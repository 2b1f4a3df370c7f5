/** What a reader may change in a figure: the values it starts with, and every value it can take. */
import type { Value } from './data'
import type { Varied } from './spec-vary'

export type Values = Readonly<Record<string, Value>>

export function startOf(vary: readonly Varied[]): Values {
  return Object.fromEntries(vary.map(({ name, start }) => [name, start]))
}
