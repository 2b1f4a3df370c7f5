import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import type { Elementwise } from '@/lib/reference'
import { gap, real, vector } from './arbitrary'

const elementwise: [string, Elementwise][] = (
  ['relu', 'gelu', 'geluTanh', 'sigmoid', 'tanh', 'silu', 'softplus', 'geluDerivative', 'tanhDerivative'] as const
).map((name) => [name, reference[name]])

describe.each(elementwise)('%s', (_, f) => {
  test('maps vectors and matrices entry by entry', () => {
    fc.assert(
      fc.property(vector(4), (x) => {
        expect(f(x)).toEqual(x.map((value) => f(value)))
        expect(f([x, x])).toEqual([f(x), f(x)])
      }),
    )
  })
})

describe('identities', () => {
  const holds = (left: (x: number) => number, right: (x: number) => number): void =>
    fc.assert(
      fc.property(real(-30, 30), (x) => {
        expect(left(x)).toBeCloseTo(right(x), 12)
      }),
    )

  test('tanh(x) = 2σ(2x) − 1', () => holds(reference.tanh, (x) => 2 * reference.sigmoid(2 * x) - 1))
  test('σ(−x) = 1 − σ(x)', () =>
    holds(
      (x) => reference.sigmoid(-x),
      (x) => 1 - reference.sigmoid(x),
    ))
  test('SiLU(x) = xσ(x)', () => holds(reference.silu, (x) => x * reference.sigmoid(x)))
  test('GELU(x) = xΦ(x)', () => holds(reference.gelu, (x) => x * reference.normalCdf(x)))
  test('softplus(x) − softplus(−x) = x', () =>
    holds(
      (x) => reference.softplus(x) - reference.softplus(-x),
      (x) => x,
    ))
  test('ReLU(x) − ReLU(−x) = x', () =>
    holds(
      (x) => reference.relu(x) - reference.relu(-x),
      (x) => x,
    ))
  test('leaky ReLU with slope 1 changes nothing', () =>
    holds(
      (x) => reference.leakyRelu(x, 1),
      (x) => x,
    ))
  test('the tanh approximation of GELU stays within 5e-4', () => {
    fc.assert(
      fc.property(real(-10, 10), (x) => {
        expect(Math.abs(reference.gelu(x) - reference.geluTanh(x))).toBeLessThan(5e-4)
      }),
    )
  })
})

describe('derivatives agree with central differences', () => {
  const pairs: [string, (x: number) => number, (x: number) => number][] = [
    ['gelu', reference.gelu, reference.geluDerivative],
    ['sigmoid', reference.sigmoid, reference.sigmoidDerivative],
    ['tanh', reference.tanh, reference.tanhDerivative],
    ['softplus', reference.softplus, reference.sigmoid],
  ]
  test.each(pairs)('%s', (_, f, slope) => {
    const h = 1e-5
    fc.assert(
      fc.property(real(), (x) => {
        expect((f(x + h) - f(x - h)) / (2 * h)).toBeCloseTo(slope(x), 8)
      }),
    )
  })

  test('relu, away from its kink', () => {
    expect(gap(reference.reluDerivative([-2, -0.1, 0.1, 2]), [0, 0, 1, 1])).toBe(0)
  })
})
