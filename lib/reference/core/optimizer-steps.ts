import type { Vector } from '../types'
import { combined } from './sums'

// The bare updates, without checks: the public steps and optimizeQuadratic share them.

export interface MomentsState {
  m: Vector
  v: Vector
  step: number
}
export interface AdaptiveRates {
  learningRate: number
  beta1: number
  beta2: number
  epsilon: number
}

const average = (state: Vector, news: Vector, decay: number): Vector =>
  combined(state, news, (old, fresh) => decay * old + (1 - decay) * fresh)

const squared = (x: Vector): Vector => x.map((value) => value * value)

export function descend(theta: Vector, direction: Vector, learningRate: number): Vector {
  return combined(theta, direction, (value, slope) => value - learningRate * slope)
}

export function averagedVelocity(velocity: Vector, gradient: Vector, momentum: number): Vector {
  return average(velocity, gradient, momentum)
}

export function adagrad(theta: Vector, gradient: Vector, squareSum: Vector, learningRate: number, epsilon: number) {
  const sums = combined(squareSum, squared(gradient), (old, fresh) => old + fresh)
  const direction = combined(gradient, sums, (g, s) => g / (Math.sqrt(s) + epsilon))
  return { theta: descend(theta, direction, learningRate), squareSum: sums }
}

export function rmsprop(
  theta: Vector,
  gradient: Vector,
  squareAverage: Vector,
  rates: { learningRate: number; decay: number; epsilon: number },
) {
  const averages = average(squareAverage, squared(gradient), rates.decay)
  const direction = combined(gradient, averages, (g, s) => g / (Math.sqrt(s) + rates.epsilon))
  return { theta: descend(theta, direction, rates.learningRate), squareAverage: averages }
}

export function adadelta(
  theta: Vector,
  gradient: Vector,
  state: { squareAverage: Vector; deltaAverage: Vector },
  rates: { learningRate: number; decay: number; epsilon: number },
) {
  const squareAverage = average(state.squareAverage, squared(gradient), rates.decay)
  const delta = gradient.map((g, i) => {
    const reach = Math.sqrt(state.deltaAverage[i]! + rates.epsilon)
    return (reach / Math.sqrt(squareAverage[i]! + rates.epsilon)) * g
  })
  const deltaAverage = average(state.deltaAverage, squared(delta), rates.decay)
  return { theta: descend(theta, delta, rates.learningRate), squareAverage, deltaAverage }
}

export function adam(theta: Vector, gradient: Vector, state: MomentsState, rates: AdaptiveRates) {
  const step = state.step + 1
  const m = average(state.m, gradient, rates.beta1)
  const v = average(state.v, squared(gradient), rates.beta2)
  const direction = combined(m, v, (first, second) => {
    const corrected = first / (1 - rates.beta1 ** step)
    return corrected / (Math.sqrt(second / (1 - rates.beta2 ** step)) + rates.epsilon)
  })
  return { theta: descend(theta, direction, rates.learningRate), m, v, step }
}
