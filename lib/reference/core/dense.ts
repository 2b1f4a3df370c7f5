import type { ActivationName, Matrix, Vector } from '../types'
import {
  geluOf,
  geluSlope,
  leakyReluOf,
  reluOf,
  reluSlope,
  sigmoidOf,
  sigmoidSlope,
  siluOf,
  siluSlope,
  tanhSlope,
} from './activation-scalars'
import { softmaxOf } from './softmax'
import { combined, dotOf, timesVector } from './sums'

const LEAK = 0.01

const ENTRYWISE: Record<
  Exclude<ActivationName, 'softmax'>,
  { value: (z: number) => number; slope: (z: number) => number }
> = {
  identity: { value: (z) => z, slope: () => 1 },
  relu: { value: reluOf, slope: reluSlope },
  leakyRelu: { value: (z) => leakyReluOf(z, LEAK), slope: (z) => (z > 0 ? 1 : LEAK) },
  gelu: { value: geluOf, slope: geluSlope },
  sigmoid: { value: sigmoidOf, slope: sigmoidSlope },
  tanh: { value: Math.tanh, slope: tanhSlope },
  silu: { value: siluOf, slope: siluSlope },
}

export const ACTIVATIONS = [...Object.keys(ENTRYWISE), 'softmax'] as ActivationName[]

export function affine(weights: Matrix, x: Vector, bias: Vector): Vector {
  return combined(timesVector(weights, x), bias, (product, shift) => product + shift)
}

export function activate(z: Vector, activation: ActivationName): Vector {
  return activation === 'softmax' ? softmaxOf(z) : z.map(ENTRYWISE[activation].value)
}

/** The gradient with respect to the pre-activation z, given the one with respect to its activation. */
export function throughActivation(gradient: Vector, z: Vector, activation: ActivationName): Vector {
  if (activation !== 'softmax')
    return combined(gradient, z, (slope, value) => slope * ENTRYWISE[activation].slope(value))
  const p = softmaxOf(z)
  const mean = dotOf(gradient, p)
  return combined(gradient, p, (slope, probability) => probability * (slope - mean))
}
