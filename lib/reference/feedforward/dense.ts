import { ACTIVATIONS, activate, affine } from '../core/dense'
import { columnsOf, combined, timesVector } from '../core/sums'
import { Guard } from '../guards'
import type { ActivationName, Matrix, Vector } from '../types'

/**
 * One dense layer: every output sees every input.
 * h = σ(Wx + b); activation 'identity'. leakyRelu has slope 0.01, softmax is over the outputs.
 * W is outputs × inputs, x has inputs and b outputs entries; else RangeError. O(outputs · inputs).
 * Sections 3.2.2 and 4.2; torch linear.
 * @example denseForward([1, 2], [[1, -1], [2, 1]], [0, 1], 'relu') // => [0, 5]
 */
export function denseForward(
  x: Vector,
  weights: Matrix,
  bias: Vector,
  activation: ActivationName = 'identity',
): Vector {
  const check = new Guard('denseForward')
  check.vectors({ x, bias })
  check.matrix('weights', weights)
  check.length('weights[0]', weights[0]!, x.length, 'one weight for each entry of x')
  check.length('bias', bias, weights.length, 'one for each row of weights')
  check.option('activation', activation, ACTIVATIONS)
  return check.finite(activate(check.finite(affine(weights, x, bias)), activation))
}

/**
 * Back through the affine part of a dense layer, from the gradient at its output.
 * ∂L/∂x = Wᵀg, ∂L/∂W = g xᵀ, ∂L/∂b = g.
 * W is outputs × inputs, x has inputs and g outputs entries; else RangeError. O(outputs · inputs).
 * Section 3.2.3; torch autograd on linear.
 * @example denseBackward([1, 2], [[3, 4]], [10]) // => { "input": [30, 40], "weights": [[10, 20]], "bias": [10] }
 */
export function denseBackward(
  x: Vector,
  weights: Matrix,
  gradOutput: Vector,
): { input: Vector; weights: Matrix; bias: Vector } {
  const check = new Guard('denseBackward')
  check.vectors({ x, gradOutput })
  check.matrix('weights', weights)
  check.length('weights[0]', weights[0]!, x.length, 'one weight for each entry of x')
  check.length('gradOutput', gradOutput, weights.length, 'one for each row of weights')
  return check.finite({
    input: timesVector(columnsOf(weights), gradOutput),
    weights: gradOutput.map((slope) => x.map((value) => slope * value)),
    bias: [...gradOutput],
  })
}

/**
 * A skip connection: the branch only has to learn what to change.
 * y = x + F(x).
 * Two vectors of equal length, else RangeError. O(n).
 * Section 4.5; He et al., Deep Residual Learning for Image Recognition (2016), equation 1.
 * @example residualForward([1, 2], [0.5, -2]) // => [1.5, 0]
 */
export function residualForward(x: Vector, branch: Vector): Vector {
  const check = new Guard('residualForward')
  check.paired({ x, branch })
  return check.finite(combined(x, branch, (value, change) => value + change))
}
