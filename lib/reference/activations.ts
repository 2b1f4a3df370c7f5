import {
  geluOf,
  geluSlope,
  leakyReluOf,
  reluOf,
  reluSlope,
  sigmoidOf,
  sigmoidSlope,
  siluOf,
  softplusOf,
  tanhSlope,
} from './core/activation-scalars'
import { mapEntries } from './core/elementwise'
import { Guard } from './guards'
import type { Matrix, Vector } from './types'

// Every function here takes a number, a vector or a matrix and gives the same shape back; an empty or ragged one and
// anything that is not finite throw RangeError. The cost is one evaluation an entry.

/**
 * The rectified linear unit: positive values pass, negative ones become 0.
 * ReLU(x) = max(0, x).
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.2; torch relu.
 * @example relu([-2, 0, 3]) // => [0, 0, 3]
 */
export function relu<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('relu', x, reluOf)
}

/**
 * ReLU with a small slope on the negative side, so that no unit dies.
 * LeakyReLU(x) = x for x > 0, else slope · x; slope 0.01.
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.2; torch leaky_relu.
 * @example leakyRelu([-2, 3], 0.1) // => [-0.2, 3]
 */
export function leakyRelu<T extends number | Vector | Matrix>(x: T, slope: number = 0.01): T {
  new Guard('leakyRelu').number('slope', slope)
  return mapEntries('leakyRelu', x, (value) => leakyReluOf(value, slope))
}

/**
 * The exponential linear unit: ReLU with a smooth negative side that levels off at −α.
 * ELU(x) = x for x > 0, else α(e^x − 1); α 1.
 * Number, vector or matrix; RangeError if empty, ragged or not finite, or α ≤ 0. O(n). Section 4.1.2; torch elu.
 * @example elu([-1, 2]) // => [-0.6321205588285577, 2]
 */
export function elu<T extends number | Vector | Matrix>(x: T, alpha: number = 1): T {
  new Guard('elu').positive('alpha', alpha)
  return mapEntries('elu', x, (value) => (value > 0 ? value : alpha * Math.expm1(value)))
}

/**
 * The Gaussian error linear unit: each value times the probability that a standard normal one is smaller.
 * GELU(x) = x · Φ(x), with the exact Φ.
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.3; torch gelu.
 * @example gelu([-1, 0, 1]) // => [-0.15865525393145707, 0, 0.8413447460685429]
 */
export function gelu<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('gelu', x, geluOf)
}

/**
 * The approximation of GELU by tanh, as GPT-2 computes it.
 * GELU(x) ≈ 0.5x(1 + tanh[√(2/π)(x + 0.044715x³)]).
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n).
 * Section 4.1.3; torch gelu(approximate='tanh').
 * @example geluTanh([0, 1]) // => [0, 0.8411919906082768]
 */
export function geluTanh<T extends number | Vector | Matrix>(x: T): T {
  const scale = Math.sqrt(2 / Math.PI)
  return mapEntries('geluTanh', x, (v) => 0.5 * v * (1 + Math.tanh(scale * (v + 0.044715 * v * v * v))))
}

/**
 * The logistic sigmoid, which maps every number into (0, 1).
 * σ(x) = 1 / (1 + e^(−x)); computed from e^x for negative x, so neither end overflows.
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.4; torch sigmoid.
 * @example sigmoid([0, 2]) // => [0.5, 0.8807970779778823]
 */
export function sigmoid<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('sigmoid', x, sigmoidOf)
}

/**
 * The hyperbolic tangent, a sigmoid rescaled to (−1, 1): tanh(x) = 2σ(2x) − 1.
 * tanh(x) = (e^x − e^(−x)) / (e^x + e^(−x)).
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.5; torch tanh.
 * @example tanh([0, 1]) // => [0, 0.7615941559557649]
 */
export function tanh<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('tanh', x, Math.tanh)
}

/**
 * The sigmoid linear unit (Swish with β = 1): each value times its own sigmoid.
 * SiLU(x) = x · σ(x).
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.6; torch silu.
 * @example silu([0, 1]) // => [0, 0.7310585786300049]
 */
export function silu<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('silu', x, siluOf)
}

/**
 * The smooth upper bound of ReLU, whose derivative is the sigmoid.
 * softplus(x) = ln(1 + e^x) = max(x, 0) + ln(1 + e^(−|x|)), the second form being the one computed.
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.6; numpy.logaddexp(0, x).
 * @example softplus([0, 800]) // => [0.6931471805599453, 800]
 */
export function softplus<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('softplus', x, softplusOf)
}

/**
 * The slope of ReLU.
 * ReLU′(x) = 1 for x > 0, else 0; at the kink itself 0, as torch has it.
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.2; torch autograd.
 * @example reluDerivative([-1, 0, 2]) // => [0, 0, 1]
 */
export function reluDerivative<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('reluDerivative', x, reluSlope)
}

/**
 * The slope of the exact GELU; it dips below 0 for x < −0.75.
 * GELU′(x) = Φ(x) + x · φ(x), φ being the standard normal density.
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.3; torch autograd.
 * @example geluDerivative([0, 1]) // => [0.5, 1.0833154705876864]
 */
export function geluDerivative<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('geluDerivative', x, geluSlope)
}

/**
 * The slope of the sigmoid, at most 1/4: why deep stacks of sigmoids starve the first layers of gradient.
 * σ′(x) = σ(x)(1 − σ(x)), computed as e^(−|x|) / (1 + e^(−|x|))².
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.4; torch autograd.
 * @example sigmoidDerivative([0, 2]) // => [0.25, 0.10499358540350652]
 */
export function sigmoidDerivative<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('sigmoidDerivative', x, sigmoidSlope)
}

/**
 * The slope of tanh, 1 at the origin.
 * tanh′(x) = 1 − tanh²(x) = 4σ′(2x), the second form being the one computed.
 * Number, vector or matrix; RangeError if empty, ragged or not finite. O(n). Section 4.1.5; torch autograd.
 * @example tanhDerivative([0, 1]) // => [1, 0.41997434161402614]
 */
export function tanhDerivative<T extends number | Vector | Matrix>(x: T): T {
  return mapEntries('tanhDerivative', x, tanhSlope)
}
