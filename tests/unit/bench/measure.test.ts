import { expect, test } from 'vitest'
import { Inputs } from '@/scripts/bench/inputs'
import { measure } from '@/scripts/bench/measure'

const busy = (rounds: number) => (): number => {
  let total = 0
  for (let i = 1; i <= rounds; i += 1) total += Math.sqrt(i)
  return total
}

test('a task ten times as long takes longer, and each gives its own result', () => {
  const [short, long] = measure([busy(20_000), busy(200_000)], { total: 100, warmUp: 40 })
  // √1 + … + √n ≈ (2/3) n^1.5 + √n/2 − 0.2079 (Euler and Maclaurin).
  expect(short!.result).toBeCloseTo((2 / 3) * 20_000 ** 1.5 + Math.sqrt(20_000) / 2 - 0.2078862, 2)
  expect(long!.result).toBeCloseTo((2 / 3) * 200_000 ** 1.5 + Math.sqrt(200_000) / 2 - 0.2078862, 2)
  expect(short!.time).toBeGreaterThan(0)
  expect(long!.time).toBeGreaterThan(3 * short!.time)
})

test('inputs are the same in every run', () => {
  const drawn = (): unknown => {
    const inputs = new Inputs()
    return [inputs.vector(3), inputs.labels(5, 3), inputs.symmetric(3), inputs.clustered(4, 2)]
  }
  expect(drawn()).toEqual(drawn())
})
