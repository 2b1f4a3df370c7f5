import { describe, expect, test } from 'vitest'
import type { Verdict } from '@/scripts/bench/oracle'
import { type Timed, differenceNotes, shownTime, summaryOf, tableOf } from '@/scripts/bench/table'

const line = (fn: string, ours: number, peers: Record<string, number>, ratio: number | undefined): Timed => ({
  fn,
  n: 10,
  shape: '10',
  counts: 'numbers',
  ours,
  peers: Object.entries(peers).map(([library, time]) => ({ library, time, aside: library === 'rough', gap: 0 })),
  ratio,
})

test.each([
  [0.000_000_5, '0.5 ns'],
  [0.000_25, '250 ns'],
  [0.0042, '4.2 µs'],
  [0.5, '500 µs'],
  [3.25, '3.3 ms'],
  [1234.5, '1235 ms'],
])('%d milliseconds are shown as %s', (time, shown) => {
  expect(shownTime(time)).toBe(shown)
})

test('the table names peers by speed, marks what differs, what is left out and where we are too slow', () => {
  const lines = [
    line('sum', 0.002, { slow: 0.004, fast: 0.001 }, 2),
    line('erf', 0.001, { rough: 0.0005, exact: 0.002 }, 0.5),
  ]
  expect(tableOf(lines, new Set(['erf rough', 'sum other']))).toEqual([
    'function  input  ours    peers, fastest first           ratio',
    'sum       10     2.0 µs  fast 1.0 µs, slow 4.0 µs       2.00 !',
    'erf       10     1.0 µs  (rough* 500 ns), exact 2.0 µs  0.50',
  ])
})

test('the summary counts what leads and what keeps within 1.5 times; without a peer nothing counts', () => {
  const lines = [
    line('a', 1, { x: 2 }, 0.5),
    line('b', 1, { x: 1 }, 1),
    line('c', 3, { x: 2 }, 1.5),
    line('d', 4, { x: 2 }, 2),
    line('e', 4, {}, undefined),
  ]
  expect(summaryOf(lines)).toEqual({ lines: 4, ahead: 1, within: 3, behind: ['d (10) 2.00'] })
})

describe('a note on what differs from the oracle', () => {
  const verdict: Verdict = { library: 'x', cases: 9, differing: 2, furthest: 1.2e-7, reason: 'approximates' }

  test('says in how many cases, by how much, and why', () => {
    expect(differenceNotes('erf', [verdict])).toEqual([
      'erf: x differs in 2 of 9 golden cases, by up to 1e-7: approximates',
    ])
  })

  test('gives no extent where the shape is another, and there is none where nothing differs', () => {
    expect(differenceNotes('det', [{ ...verdict, furthest: Infinity }])).toEqual([
      'det: x differs in 2 of 9 golden cases: approximates',
    ])
    expect(differenceNotes('sum', [{ ...verdict, differing: 0 }])).toEqual([])
  })
})
