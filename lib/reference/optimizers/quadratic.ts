import { adadelta, adagrad, adam, averagedVelocity, descend, rmsprop } from '../core/optimizer-steps'
import { combined } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

type Method = 'sgd' | 'momentum' | 'nesterov' | 'adagrad' | 'rmsprop' | 'adadelta' | 'adam'
type Slope = (theta: Vector) => Vector
/** Moves to the next point; keeps the method's state, which starts at 0, inside. */
type Walker = (theta: Vector) => Vector

const MOMENTUM = 0.9
const DEFAULT_RATES: Record<Method, number> = {
  sgd: 0.01,
  momentum: 0.01,
  nesterov: 0.01,
  adagrad: 0.01,
  rmsprop: 0.001,
  adadelta: 1,
  adam: 0.001,
}

function walkerWithVelocity(slope: Slope, learningRate: number, zeros: Vector, lookahead: number): Walker {
  let velocity = zeros
  return (theta) => {
    const at = descend(theta, velocity, learningRate * lookahead)
    velocity = averagedVelocity(velocity, slope(at), MOMENTUM)
    return descend(theta, velocity, learningRate)
  }
}

function walkerWithState<S extends { theta: Vector }>(start: S, step: (theta: Vector, state: S) => S): Walker {
  let state = start
  return (theta) => {
    state = step(theta, state)
    return state.theta
  }
}

function walker(method: Method, slope: Slope, rate: number, zeros: Vector): Walker {
  switch (method) {
    case 'sgd':
      return (theta) => descend(theta, slope(theta), rate)
    case 'momentum':
      return walkerWithVelocity(slope, rate, zeros, 0)
    case 'nesterov':
      return walkerWithVelocity(slope, rate, zeros, MOMENTUM)
    case 'adagrad':
      return walkerWithState({ theta: zeros, squareSum: zeros }, (theta, state) =>
        adagrad(theta, slope(theta), state.squareSum, rate, 1e-10),
      )
    case 'rmsprop':
      return walkerWithState({ theta: zeros, squareAverage: zeros }, (theta, state) =>
        rmsprop(theta, slope(theta), state.squareAverage, { learningRate: rate, decay: 0.9, epsilon: 1e-8 }),
      )
    case 'adadelta':
      return walkerWithState({ theta: zeros, squareAverage: zeros, deltaAverage: zeros }, (theta, state) =>
        adadelta(theta, slope(theta), state, { learningRate: rate, decay: 0.9, epsilon: 1e-6 }),
      )
    case 'adam':
      return walkerWithState({ theta: zeros, m: zeros, v: zeros, step: 0 }, (theta, state) =>
        adam(theta, slope(theta), state, { learningRate: rate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }),
      )
  }
}

/**
 * The path an optimizer takes down a bowl whose axes differ in steepness.
 * f(θ) = ½ Σ_i a_i θ_i², ∇f = aθ; every state starts at 0 and every option but the rate at its step's default.
 * 'momentum' is momentumStep, 'nesterov' takes its gradient at nesterovLookahead. Rates: sgd, momentum, nesterov and
 * adagrad 0.01, rmsprop and adam 0.001, adadelta 1.
 * Gives steps + 1 rows, the start first. RangeError for unequal lengths, an unknown method, steps that are no count,
 * a negative rate, and a path that diverges beyond what a double holds. O(steps · d). Section 4.9.7; torch.optim.
 * @example optimizeQuadratic('sgd', [1, 2], [1, 1], 2, { learningRate: 0.5 }) // => [[1, 1], [0.5, 0], [0.25, 0]]
 */
export function optimizeQuadratic(
  method: 'sgd' | 'momentum' | 'nesterov' | 'adagrad' | 'rmsprop' | 'adadelta' | 'adam',
  curvature: Vector,
  start: Vector,
  steps: number,
  options: { learningRate?: number } = {},
): Matrix {
  const check = new Guard('optimizeQuadratic')
  check.option('method', method, Object.keys(DEFAULT_RATES) as Method[])
  check.paired({ curvature, start })
  check.count('steps', steps)
  check.room((steps + 1) * start.length)
  const { learningRate } = check.options(options, { learningRate: DEFAULT_RATES[method] })
  check.nonNegative('learningRate', learningRate)
  const slope: Slope = (theta) => combined(curvature, theta, (a, value) => a * value)
  const next = walker(
    method,
    slope,
    learningRate,
    start.map(() => 0),
  )
  const path = [[...start]]
  for (let step = 0; step < steps; step += 1) path.push(next(path[step]!))
  return check.finite(path)
}
