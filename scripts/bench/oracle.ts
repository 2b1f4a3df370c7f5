import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { agrees } from '../golden/compare'
import { type GoldenCase, readCase } from '../golden/read-case'
import { gapOf } from './arithmetic'
import type { Peer, Row } from './row'

const GOLDEN = join(import.meta.dirname, '../../tests/golden')

/** How a library fares with the golden cases of a function, those left out that expect a refusal. */
export interface Verdict {
  library: string
  /** Cases whose arguments the library offers. */
  cases: number
  /** Cases in which its result is not within the tolerance of the oracle's. */
  differing: number
  /** The largest difference, relative to the larger of 1 and the expected number; Infinity for another shape or none. */
  furthest: number
  reason?: string
}

/** The golden cases with a value, by function. */
export function goldenCases(): Map<string, GoldenCase[]> {
  const cases = new Map<string, GoldenCase[]>()
  for (const name of readdirSync(GOLDEN).filter((file) => file.endsWith('.jsonl'))) {
    for (const line of readFileSync(join(GOLDEN, name), 'utf8').split('\n')) {
      const golden = line === '' ? '' : readCase(line)
      if (typeof golden === 'string' || golden.outcome.throws) continue
      cases.set(golden.fn, [...(cases.get(golden.fn) ?? []), golden])
    }
  }
  return cases
}

function verdictOf({ library, caseTask, differs }: Peer, cases: readonly GoldenCase[]): Verdict {
  let [offered, differing, furthest] = [0, 0, 0]
  for (const { args, outcome, tolerance } of cases) {
    if (outcome.throws) continue
    const got = attempt(() => {
      const task = caseTask(args)
      return task && { result: task.read(task.run()) }
    })
    if (got === undefined) continue
    offered += 1
    if (got.result !== undefined && partlyAgrees(got.result, outcome.expected, tolerance)) continue
    differing += 1
    furthest = Math.max(furthest, gapOf(got.result, outcome.expected))
  }
  return { library, cases: offered, differing, furthest, ...(differs ? { reason: differs } : {}) }
}

/** What a library throws counts as no result. */
function attempt(run: () => { result: unknown } | undefined): { result: unknown } | undefined {
  try {
    return run()
  } catch {
    return { result: undefined }
  }
}

/** Some libraries give only part of a result, as an LSTM cell without its gates. */
function partlyAgrees(got: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof got !== 'object' || got === null || Array.isArray(got)) return agrees(got, expected, tolerance)
  const known = expected as Record<string, unknown>
  return Object.entries(got).every(([name, value]) => agrees(value, known[name], tolerance))
}

export function holdToOracle(row: Row, cases: Map<string, GoldenCase[]>): Verdict[] {
  return row.peers.map((peer) => verdictOf(peer, cases.get(row.fn) ?? []))
}
