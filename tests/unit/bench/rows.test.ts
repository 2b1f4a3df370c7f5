import { describe, expect, test } from 'vitest'
import { gapOf } from '@/scripts/bench/arithmetic'
import { Inputs } from '@/scripts/bench/inputs'
import { goldenCases, holdToOracle } from '@/scripts/bench/oracle'
import { rows } from '@/scripts/bench/rows'

const cases = goldenCases()

describe.each(rows.map((row) => ({ fn: row.fn, row })))('$fn', ({ row }) => {
  test('every library that is timed computes what ours computes', () => {
    const [smallest] = row.sizes(new Inputs())
    const own = row.ours(structuredClone(smallest!.args))
    const expected = own.read(own.run())
    for (const { library, task, aside } of row.peers) {
      const made = task(structuredClone(smallest!.args))
      if (made === undefined || aside) continue
      // Seven digits, because some compute in 32-bit floats.
      expect(gapOf(made.read(made.run()), expected), library).toBeLessThan(1e-5)
    }
  })

  test('a library differs from the oracle where its note says so, and only there', () => {
    for (const { library, differing, reason, cases: offered } of holdToOracle(row, cases)) {
      expect(offered, library).toBeGreaterThan(0)
      expect(differing > 0, `${library}: ${reason ?? 'no reason given'}`).toBe(reason !== undefined)
    }
  })
})
