import { expect, test } from 'vitest'
import { speak } from '@/lib/markdown'

test.each([
  ['L(\\theta) = 0.4', 'L(theta) = 0.4'],
  ['\\hat y', 'y hat'],
  ['\\frac{a}{b}', '(a) over (b)'],
  ['x \\le 3', 'x ≤ 3'],
  ['\\sqrt{n}', 'square root of (n)'],
  ['x^2', 'x squared'],
  ['x^{-k}', 'x to the -k'],
  ['\\sigma_w^2E[h^2]', 'sigma w squared E[h squared]'],
  ['\\min_\\theta L(\\theta)', 'min theta L(theta)'],
  ['\\mathrm{softmax}(z)_i', 'softmax(z) i'],
])('%s is said %s', (tex, said) => {
  expect(speak(tex)).toBe(said)
})
