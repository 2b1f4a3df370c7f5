/** What is computed from a standing, kept with it: until the next answer the same is asked for again. */
import type { Desk } from '../desk'
import type { Standing } from './standing'

/** What it may depend on beside the standing: the day, and the weights of FSRS. */
type Seen = Pick<Desk, 'moment' | 'weights'>

/** The same function, which keeps the last value of each standing. */
export function keptWithStanding<Value>(
  compute: (standing: Standing, seen: Seen) => Value,
): (standing: Standing, seen: Seen) => Value {
  const known = new WeakMap<Standing, { seen: Seen; value: Value }>()
  return (standing, { moment, weights }) => {
    const before = known.get(standing)
    if (before?.seen.moment.day === moment.day && before.seen.weights.numbers === weights.numbers) return before.value
    const value = compute(standing, { moment, weights })
    known.set(standing, { seen: { moment, weights }, value })
    return value
  }
}
