import { ACTIVATIONS, activate, affine } from '../core/dense'
import { Guard } from '../guards'
import type { ActivationName, Matrix, Vector } from '../types'

/**
 * The feedforward half of a Transformer layer: the same two dense layers for every token.
 * FFN(x) = W_2 σ(W_1 x + b_1) + b_2; activation 'gelu'.
 * W_1 is hidden × d and W_2 d × hidden (rows are output units); else RangeError. O(d · hidden).
 * Section 3.5.6; torch linear.
 * @example transformerFeedForward([1, 2], [[1, 1], [-1, -1]], [0, 0], [[2, 0], [0, 5]], [1, 1], 'relu') // => [7, 1]
 */
export function transformerFeedForward(
  x: Vector,
  w1: Matrix,
  b1: Vector,
  w2: Matrix,
  b2: Vector,
  activation: ActivationName = 'gelu',
): Vector {
  const check = new Guard('transformerFeedForward')
  check.vectors({ x, b1, b2 })
  check.matrices({ w1, w2 })
  check.length('w1[0]', w1[0]!, x.length, 'one weight for each entry of x')
  check.length('b1', b1, w1.length, 'one for each hidden unit')
  check.length('w2[0]', w2[0]!, w1.length, 'one for each hidden unit')
  check.length('b2', b2, x.length, 'as many outputs as x has entries')
  check.length('w2', w2, x.length, 'as many outputs as x has entries')
  check.option('activation', activation, ACTIVATIONS)
  return check.finite(affine(w2, activate(affine(w1, x, b1), activation), b2))
}
