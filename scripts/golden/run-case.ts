import { agrees } from './compare'
import type { GoldenCase } from './read-case'

/** What went wrong with a case: what was expected, and what came instead. */
export interface Mismatch {
  expected: string
  got: string
}

const DIGITS = 200
const shortened = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > DIGITS ? `${text.slice(0, DIGITS)}...` : text
}

/** Calls the function and compares; undefined when everything is as the case says. */
export function runCase(golden: GoldenCase, implementation: (...args: unknown[]) => unknown): Mismatch | undefined {
  const before = JSON.stringify(golden.args)
  const expected = golden.outcome.throws ? `a RangeError "${golden.fn}: ..."` : shortened(golden.outcome.expected)
  let got: unknown
  try {
    got = implementation(...golden.args)
  } catch (error) {
    const named = error instanceof RangeError && error.message.startsWith(`${golden.fn}:`)
    return golden.outcome.throws && named ? undefined : { expected, got: String(error) }
  }
  if (JSON.stringify(golden.args) !== before)
    return { expected: 'arguments left as they were', got: shortened(golden.args) }
  if (golden.outcome.throws || !agrees(got, golden.outcome.expected, golden.tolerance)) {
    return { expected, got: shortened(got) }
  }
  return undefined
}

export const shortArguments = (args: unknown[]): string => shortened(args)
