/** How close is close enough. The rule and its evidence: 1 % accepts every answer given to three figures. */
import type { FieldDefinition, Tolerance } from '@/lib/deck'
import { sameSize, type Grid } from './cells'

/** The greatest distance from the key that is still right. */
export function radius(key: number, tolerance: Tolerance): number {
  return tolerance.kind === 'exact' ? 0 : Math.max(tolerance.relative * Math.abs(key), tolerance.absolute)
}

/** |x − key| ≤ factor · radius, with a slack of the last bits so that no verdict hangs on rounding. */
export function isWithin(x: number, key: number, tolerance: Tolerance, factor = 1): boolean {
  return Math.abs(x - key) <= factor * radius(key, tolerance) + slack(key, tolerance)
}

/** As `isWithin` for grids of one size, cell by cell. */
export function allWithin(answer: Grid, right: Grid, tolerance: Tolerance, factor = 1): boolean {
  if (!sameSize(answer, right)) return false
  // Loops rather than callbacks: the proof of a type comes by here a hundred thousand times.
  for (let i = 0; i < answer.length; i++)
    for (let j = 0; j < answer[i]!.length; j++)
      if (!isWithin(answer[i]![j]!, right[i]![j]!, tolerance, factor)) return false
  return true
}

/** Of exact numbers less than their distance, however large they are. */
function slack(key: number, { kind }: Tolerance): number {
  const bits = 1e-9 * Math.max(1, Math.abs(key))
  return kind === 'exact' ? Math.min(bits, 0.25) : bits
}

/** The rule in the learner's words. */
export function ruleInWords(tolerance: Tolerance, free: FieldDefinition['free'] = null): string {
  const rule = ruleForDigits(tolerance)
  if (free === null) return rule
  return `${rule} ${free === 'sign' ? 'Either sign is right.' : 'Any order is right.'}`
}

/** In words once for each tolerance: every draw of a type has the same. */
const rules = new WeakMap<Tolerance, string>()

function ruleForDigits(tolerance: Tolerance): string {
  const known = rules.get(tolerance)
  if (known !== undefined) return known
  const rule = putInWords(tolerance)
  rules.set(tolerance, rule)
  return rule
}

function putInWords(tolerance: Tolerance): string {
  if (tolerance.kind === 'exact') return 'An exact number.'
  const { relative, absolute } = tolerance
  if (relative > 0 && absolute <= 5e-4) {
    const figures = Math.max(3, Math.ceil(-Math.log10(relative)) + 1)
    return `At least ${figures} significant figures; anything within ${percent(relative)} counts.`
  }
  return relative > 0
    ? `Anything within ${percent(relative)} or ${absolute} counts.`
    : `Anything within ${absolute} counts.`
}

const percent = (share: number) => `${Number((share * 100).toPrecision(3))} %`
