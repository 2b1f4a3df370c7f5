export interface GoldenCase {
  fn: string
  args: unknown[]
  tolerance: number
  outcome: { throws: true } | { throws: false; expected: unknown }
}

/** Reads one line of a golden file; a string says what is wrong with it. */
export function readCase(line: string): GoldenCase | string {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch (error) {
    return `not JSON (${(error as Error).message})`
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return 'a case must be an object'
  const { fn, args, expected, throws, tolerance } = parsed as Record<string, unknown>
  if (typeof fn !== 'string') return 'fn must be a string'
  if (!Array.isArray(args)) return 'args must be an array'
  if (throws === true) {
    return expected === undefined ? { fn, args, tolerance: 0, outcome: { throws } } : 'a throwing case expects no value'
  }
  if (throws !== undefined) return 'throws must be true or left out'
  if (expected === undefined || expected === null) return 'expected must be a value, or throws must be true'
  if (typeof tolerance !== 'number' || tolerance < 0) return 'tolerance must be a non-negative number'
  return { fn, args, tolerance, outcome: { throws: false, expected } }
}
