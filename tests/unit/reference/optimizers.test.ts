import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import type { Matrix, Vector } from '@/lib/reference'
import { gap, inside, real, size, vectors } from './arbitrary'

describe('steps', () => {
  test('momentum 0 is plain gradient descent, in every form', () => {
    fc.assert(
      fc.property(vectors(3), ([theta, g, v]) => {
        const plain = reference.sgdStep(theta!, g!, 0.1).theta
        const options = { learningRate: 0.1, momentum: 0 }
        expect(gap(reference.momentumStep(theta!, g!, v!, options).theta, plain)).toBeLessThan(1e-12)
        expect(gap(reference.heavyBallStep(theta!, g!, v!, options).theta, plain)).toBeLessThan(1e-12)
        expect(gap(reference.nesterovStep(theta!, g!, v!, options).theta, plain)).toBeLessThan(1e-12)
        expect(reference.nesterovLookahead(theta!, v!, options)).toEqual(theta)
      }),
    )
  })

  test('the averaging form is the heavy ball with a rate 1 − μ times as large', () => {
    fc.assert(
      fc.property(vectors(3), inside, ([theta, g, v], momentum) => {
        const averaged = reference.momentumStep(theta!, g!, v!, { learningRate: 0.1, momentum })
        const velocity = v!.map((value) => value / (1 - momentum))
        const learningRate = 0.1 * (1 - momentum)
        const ball = reference.heavyBallStep(theta!, g!, velocity, { learningRate, momentum })
        expect(gap(averaged.theta, ball.theta)).toBeLessThan(1e-9)
      }),
    )
  })

  test('Adam takes a first step of the size of its rate, whatever the gradient', () => {
    fc.assert(
      fc.property(real(0.01, 1e6), real(1e-4, 1), (slope, learningRate) => {
        const state = { m: [0, 0], v: [0, 0], step: 0 }
        const { theta } = reference.adamStep([0, 0], [slope, -slope], state, { learningRate })
        expect(gap(theta, [-learningRate, learningRate])).toBeLessThan(2e-6)
      }),
    )
  })

  test('AdamW without decay is Adam, and with decay and no gradient only shrinks', () => {
    fc.assert(
      fc.property(vectors(3), ([theta, g, m]) => {
        const state = { m: m!, v: m!.map((value) => value * value), step: 3 }
        const decayless = reference.adamWStep(theta!, g!, state, { weightDecay: 0 })
        expect(decayless).toEqual(reference.adamStep(theta!, g!, state))
        const zeros = theta!.map(() => 0)
        const still = { m: zeros, v: zeros, step: 0 }
        const shrunk = reference.adamWStep(theta!, zeros, still, { learningRate: 0.5, weightDecay: 0.2 }).theta
        expect(gap(shrunk, reference.scale(theta!, 0.9))).toBeLessThan(1e-12)
      }),
    )
  })

  test('AdaGrad is RMSProp that forgets nothing: their states agree at decay ½ up to a factor', () => {
    // s = ½s + ½g² is half of s + g².
    fc.assert(
      fc.property(vectors(2), ([g, root]) => {
        const squares = root!.map((value) => value * value)
        const { squareSum } = reference.adagradStep(g!, g!, squares)
        const { squareAverage } = reference.rmspropStep(g!, g!, squares, { decay: 0.5 })
        expect(gap(reference.scale(squareAverage, 2), squareSum)).toBeLessThan(1e-12)
      }),
    )
  })
})

describe('paths on a bowl', () => {
  const curvature = [4, 0.5]
  const slope = (theta: Vector): Vector => reference.hadamard(curvature, theta)
  const walked = <S>(
    start: Vector,
    steps: number,
    state: S,
    step: (theta: Vector, state: S) => S & { theta: Vector },
  ) => {
    const path: Matrix = [start]
    let current = state
    for (let i = 0; i < steps; i += 1) {
      const next = step(path[i]!, current)
      path.push(next.theta)
      current = next
    }
    return path
  }

  test('gradient descent follows (1 − ηa)ᵗ', () => {
    fc.assert(
      fc.property(real(0, 0.4), size(0, 30), (learningRate, steps) => {
        const path = reference.optimizeQuadratic('sgd', curvature, [1, -2], steps, { learningRate })
        const exact = [(1 - 4 * learningRate) ** steps, -2 * (1 - 0.5 * learningRate) ** steps]
        expect(path).toHaveLength(steps + 1)
        expect(gap(path[steps]!, exact)).toBeLessThan(1e-12)
      }),
    )
  })

  const zeros = [0, 0]
  const start = [1, -2]
  test.each<[Parameters<typeof reference.optimizeQuadratic>[0], Matrix]>([
    ['momentum', walked(start, 20, { velocity: zeros }, (t, s) => reference.momentumStep(t, slope(t), s.velocity))],
    [
      'nesterov',
      walked(start, 20, { velocity: zeros }, (t, s) =>
        reference.nesterovStep(t, slope(reference.nesterovLookahead(t, s.velocity)), s.velocity),
      ),
    ],
    ['adagrad', walked(start, 20, { squareSum: zeros }, (t, s) => reference.adagradStep(t, slope(t), s.squareSum))],
    [
      'rmsprop',
      walked(start, 20, { squareAverage: zeros }, (t, s) => reference.rmspropStep(t, slope(t), s.squareAverage)),
    ],
    [
      'adadelta',
      walked(start, 20, { squareAverage: zeros, deltaAverage: zeros }, (t, s) =>
        reference.adadeltaStep(t, slope(t), s),
      ),
    ],
    ['adam', walked(start, 20, { m: zeros, v: zeros, step: 0 }, (t, s) => reference.adamStep(t, slope(t), s))],
  ])('%s walks as its own steps with their defaults do', (method, path) => {
    expect(gap(reference.optimizeQuadratic(method, curvature, start, 20), path)).toBeLessThan(1e-12)
  })

  test('a path that diverges beyond what a double holds is refused', () => {
    expect(() => reference.optimizeQuadratic('sgd', [1000], [1], 500, { learningRate: 1 })).toThrow(
      /^optimizeQuadratic: the result is not a finite number/,
    )
  })
})
