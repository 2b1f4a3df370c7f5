import { expect, test } from 'vitest'
import { proveExercises } from '@/lib/compiler'
import { proveDraws, type Trials } from '@/lib/compiler/verify/prove'
import { drawVariant } from '@/lib/exercises'
import { exercise, field } from '../../support/exercise'

const sound = exercise({
  given: [{ name: 'n', draw: 'integer(1, 1000000)' }],
  fields: [field({ value: 'n', tolerance: { kind: 'exact' } })],
  steps: ['It is {{ n }}.'],
})

/** The codes of findings where the worked solution shows twice the right answer in the draw of one seed, and only there. */
function codes(seed: number, trials: Trials): string[] {
  const drawn = drawVariant(sound, seed).values['n'] as number
  const faulty = { ...sound, steps: [`It is {{ if(n == ${drawn}, 2 * n, n) }}.`] }
  return proveDraws(faulty, trials).findings.map(({ code }) => code)
}
const fault = ['steps-without-key', 'steps-end']

test('a sound type has no finding', () =>
  expect(proveDraws(sound, { seeds: 200, every: 1 })).toEqual({
    id: 'test-type',
    seeds: 200,
    distinct: 200,
    rejected: 0,
    findings: [],
  }))

// Worked through are seeds 1 to 20, and of those behind them the multiples of `every`.
test.each([
  [1, 10, fault],
  [20, 10, fault],
  [21, 10, []],
  [29, 10, []],
  [30, 10, fault],
  [34, 10, []],
  [199, 10, []],
  [200, 10, fault],
  [24, 4, fault],
  [25, 4, []],
  [30, 4, []],
  [21, 1, fault],
  [199, 1, fault],
])('a solution that fails in the draw of seed %i, of which one in %i is worked through', (seed, every, found) =>
  expect(codes(seed, { seeds: 200, every })).toEqual(found),
)

test('every draw is answered, whether it is worked through or not', () => {
  const drawn = drawVariant(sound, 33).values['n'] as number
  // Outside of its range in the draw of seed 33 alone.
  const faulty = { ...sound, fields: [field({ value: `if(n == ${drawn}, -n, n)`, range: [0, 1e6] })] }
  const { findings } = proveDraws(faulty, { seeds: 200, every: 10 })
  expect(findings.map(({ code }) => code)).toEqual(['range'])
  expect(findings[0]!.message).toContain('seed 33')
})

test('what fails in a thread fails here, with the reason', async () => {
  const broken = { ...sound, mistakes: null as never }
  await expect(proveExercises([sound, broken, sound, sound], 5)).rejects.toThrow(TypeError)
})
