import { combined, timesVector } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/** inputWeights: hidden × input, hiddenWeights: hidden × hidden, bias: hidden. */
export interface RnnWeights {
  inputWeights: Matrix
  hiddenWeights: Matrix
  bias: Vector
}

function checkWeights(check: Guard, inputs: number, hidden: number, w: RnnWeights): void {
  const { inputWeights, hiddenWeights, bias } = check.fields('w', w, ['inputWeights', 'hiddenWeights', 'bias'])
  check.matrices({ 'w.inputWeights': inputWeights, 'w.hiddenWeights': hiddenWeights })
  check.vector('w.bias', bias)
  check.length('w.inputWeights', inputWeights, hidden, 'one row for each hidden unit')
  check.length('w.inputWeights[0]', inputWeights[0]!, inputs, 'one weight for each input')
  check.length('w.hiddenWeights', hiddenWeights, hidden, 'one row for each hidden unit')
  check.length('w.hiddenWeights[0]', hiddenWeights[0]!, hidden, 'one weight for each hidden unit')
  check.length('w.bias', bias, hidden, 'one for each hidden unit')
}

function step(x: Vector, h: Vector, w: RnnWeights): Vector {
  const recurrent = combined(timesVector(w.hiddenWeights, h), w.bias, (a, b) => a + b)
  return combined(timesVector(w.inputWeights, x), recurrent, (a, b) => Math.tanh(a + b))
}

/**
 * One step of a vanilla recurrent network.
 * h_t = tanh(W_x x_t + W_h h_(t−1) + b).
 * x has the inputs, h the hidden units, w fits both; else RangeError. O(hidden · (inputs + hidden)).
 * Section 3.4.2; torch RNNCell.
 * @example rnnStep([1], [0.5], { inputWeights: [[1]], hiddenWeights: [[2]], bias: [-2] }) // => [0]
 */
export function rnnStep(x: Vector, h: Vector, w: RnnWeights): Vector {
  const check = new Guard('rnnStep')
  check.vectors({ x, h })
  checkWeights(check, x.length, h.length, w)
  return check.finite(step(x, h, w))
}

/**
 * A vanilla recurrent network over a sequence: every hidden state, one row a step, h0 not among them.
 * h_t = tanh(W_x x_t + W_h h_(t−1) + b).
 * xs is steps × inputs, h0 has the hidden units, w fits both; else RangeError. O(steps · hidden · (inputs + hidden)).
 * Section 3.4.2; torch RNN.
 * @example rnnForward([[0], [1]], [0], { inputWeights: [[1]], hiddenWeights: [[1]], bias: [0] }) // => [[0], [0.7615941559557649]]
 */
export function rnnForward(xs: Matrix, h0: Vector, w: RnnWeights): Matrix {
  const check = new Guard('rnnForward')
  check.matrix('xs', xs)
  check.vector('h0', h0)
  checkWeights(check, xs[0]!.length, h0.length, w)
  const states: Matrix = []
  for (const x of xs) states.push(step(x, states.at(-1) ?? h0, w))
  return check.finite(states)
}
