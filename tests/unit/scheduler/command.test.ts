import { describe, expect, test } from 'vitest'
import golden from '@/tests/golden-fsrs/vectors.json'
import { runSchedule } from '@/scripts/commands/schedule'

const reviews = [{ rating: 3, days: 0 }]

describe('the schedule command', () => {
  test('agrees with the oracle sequences at every retention they give', () => {
    for (const sequence of golden.derived_oracle.sequences)
      for (const retention of ['0.7', '0.8', '0.9', '0.97'] as const) {
        const input = {
          desiredRetention: Number(retention),
          reviews: sequence.map(({ rating, delta_t }) => ({ rating, days: delta_t })),
        }
        runSchedule(input).forEach((got, i) => {
          const want = sequence[i]!
          expect(Math.abs(got.stability / want.stability - 1)).toBeLessThan(3e-6)
          expect(Math.abs(got.difficulty / want.difficulty - 1)).toBeLessThan(3e-6)
          expect(got.interval).toBe(want.interval_by_dr[retention])
        })
      }
  })

  test('takes weights of FSRS-5 and prints nothing of its own', () => {
    const { input, expected } = golden.vectors.find(({ id }) => id === 'fsrs5-next-states')! as unknown as {
      input: { w: number[]; history: [number, number][]; elapsed_days: number }
      expected: { good: { stability: number; difficulty: number } }
    }
    const history = [...input.history, [3, input.elapsed_days] as const]
    const out = runSchedule({
      parameters: input.w,
      desiredRetention: 0.9,
      reviews: history.map(([rating, days]) => ({ rating, days })),
    })
    expect(out.at(-1)!.stability).toBeCloseTo(expected.good.stability, 3)
    expect(out.at(-1)!.difficulty).toBeCloseTo(expected.good.difficulty, 4)
  })

  test('no reviews, no states', () => {
    expect(runSchedule({ desiredRetention: 0.9, reviews: [] })).toEqual([])
  })

  test.each([
    [{ reviews }, /^desiredRetention: /],
    [{ desiredRetention: 0, reviews }, /^desiredRetention: must lie above 0/],
    [{ desiredRetention: 1.2, reviews }, /^desiredRetention: must not lie above 1/],
    [{ desiredRetention: 0.9 }, /^reviews: /],
    [
      {
        desiredRetention: 0.9,
        reviews: [
          { rating: 3, days: 0 },
          { rating: 5, days: 0 },
        ],
      },
      /^reviews\[1\]\.rating: must be 1, 2, 3 or 4/,
    ],
    [{ desiredRetention: 0.9, reviews: [{ rating: 3, days: 1.5 }] }, /^reviews\[0\]\.days: must be a whole number/],
    [{ desiredRetention: 0.9, reviews: [{ rating: 3, days: -1 }] }, /^reviews\[0\]\.days: must not be negative/],
    [{ desiredRetention: 0.9, reviews, parameters: [1, 2, 3] }, /^parameters: has 3 numbers; FSRS-6 has 21/],
    [
      { desiredRetention: 0.9, reviews, parameters: golden.default_w_fsrs6.with(6, 100) },
      /^parameters: has 100 at index 6, where a number from 0.001 to 4/,
    ],
    [{ desiredRetention: 0.9, reviews, retention: 1 }, /"retention"/],
    [null, /^the input: /],
  ])('refuses %j by the name of the field', (input, message) => {
    expect(() => runSchedule(input)).toThrow(message)
  })
})
