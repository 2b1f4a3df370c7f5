import { expect, test } from 'vitest'
import { showNumber } from '@/app/ui/exercise/showNumber'

test.each([
  [0.5, '0.5'],
  [-3, '−3'],
  // 24/47 = 0.510638297…
  [24 / 47, '≈ 0.510638'],
  [123456, '123456'],
  [1234567, '1234567'],
  [1234567.5, '≈ 1234570'],
  [1e-3, '0.001'],
  [-2.5e-9, '−2.5 · 10⁻⁹'],
  [6e23, '6 · 10²³'],
  // What only binary arithmetic makes inexact is not called rounded.
  [0.1 + 0.2, '0.3'],
])('%f is shown as %s', (value, shown) => {
  expect(showNumber(value)).toBe(shown)
})
