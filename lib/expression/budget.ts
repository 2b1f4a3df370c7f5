/** What one evaluation may spend, and what its values may be. */
import { limits } from './limits'
import { refuse } from './problem'
import type { Span, Value } from './types'

export class Budget {
  private left: number = limits.steps

  spend(steps: number, span: Span): void {
    this.left -= steps
    if (this.left < 0) refuse('too-many-steps', `The expression takes more than ${limits.steps} steps.`, span)
  }

  /** Passes a value that is plain, finite and of bearable size, and pays for its numbers. `what` and `of` name it. */
  admit(value: unknown, what: string, of: string, span: Span): Value {
    const numbers = count(value, what, of, span, 0)
    if (numbers > limits.numbers) {
      refuse('too-large', `${what}${of} holds ${numbers} numbers; at most ${limits.numbers} are allowed.`, span)
    }
    this.spend(numbers, span)
    return value as Value
  }
}

function count(value: unknown, what: string, of: string, span: Span, depth: number): number {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('not-finite', `${what}${of} is not a finite number.`, span)
    return 1
  }
  if (typeof value === 'boolean' || typeof value === 'string') return 1
  const entries = entriesOf(value)
  if (entries === null || depth === limits.depth) {
    return refuse(
      'not-plain',
      `${what}${of} is not made of numbers, strings, booleans, arrays and plain objects.`,
      span,
    )
  }
  if (entries.length > limits.entries) {
    refuse('too-large', `${what}${of} has ${entries.length} entries; at most ${limits.entries} are allowed.`, span)
  }
  let total = 0
  for (let i = 0; i < entries.length; i++) total += count(entries[i], what, of, span, depth + 1)
  return total
}

function entriesOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[]
  return isPlainObject(value) ? Object.values(value) : null
}

export function isPlainObject(value: unknown): value is Record<string, Value> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
