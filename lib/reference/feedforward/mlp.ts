import { checkLayers, passes } from '../core/layers'
import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { DenseLayer, Matrix, Vector } from '../types'

/**
 * The output of a multilayer perceptron.
 * h_l = σ_l(W_l h_(l−1) + b_l), h_0 = x; the last h is the output.
 * x and at least one layer, each fitting the one before; else RangeError. O(weights). Section 3.2.2; torch linear.
 * @example mlpForward([1, 2], [{ weights: [[1, -1], [2, 1]], bias: [0, 1], activation: 'relu' }, { weights: [[1, 2]], bias: [-3], activation: 'identity' }]) // => [7]
 */
export function mlpForward(x: Vector, layers: DenseLayer[]): Vector {
  const check = new Guard('mlpForward')
  checkLayers(check, x, layers)
  return check.finite(passes(x, layers)).at(-1)!.output
}

/**
 * What every layer of a multilayer perceptron gives, the output last.
 * h_l = σ_l(W_l h_(l−1) + b_l), h_0 = x, which is not among them; rows may differ in length.
 * x and at least one layer, each fitting the one before; else RangeError. O(weights). Section 3.2.2; torch linear.
 * @example mlpActivations([1, 2], [{ weights: [[1, -1], [2, 1]], bias: [0, 1], activation: 'relu' }, { weights: [[1, 2]], bias: [-3], activation: 'identity' }]) // => [[0, 5], [7]]
 */
export function mlpActivations(x: Vector, layers: DenseLayer[]): Matrix {
  const check = new Guard('mlpActivations')
  checkLayers(check, x, layers)
  return check.finite(passes(x, layers)).map(({ output }) => output)
}

/**
 * How many numbers a multilayer perceptron learns.
 * P = Σ_l n_l n_(l+1) weights, and n_(l+1) biases a layer; `bias` true.
 * At least two sizes, integers from 1; else RangeError. O(layers). Section 3.2.1; torch Linear.
 * @example mlpParameterCount([784, 128, 10]) // => 101770
 */
export function mlpParameterCount(sizes: Vector, bias: boolean = true): number {
  const check = new Guard('mlpParameterCount')
  check.within('sizes', sizes, (size) => Number.isInteger(size) && size >= 1, 'a positive integer')
  check.flag('bias', bias)
  if (sizes.length < 2) check.refuse('sizes must hold the inputs and at least one layer', sizes)
  return check.finite(sumOf(sizes.slice(1).map((outputs, l) => outputs * (sizes[l]! + (bias ? 1 : 0)))))
}
