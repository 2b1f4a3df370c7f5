import { sigmoidOf } from '../core/activation-scalars'
import { checkGates, gateOf } from '../core/gates'
import { combined } from '../core/sums'
import { Guard } from '../guards'
import type { GateWeights, Vector } from '../types'

export interface LstmWeights {
  forget: GateWeights
  input: GateWeights
  candidate: GateWeights
  output: GateWeights
}

/**
 * One step of a long short-term memory cell: what to forget, what to write, what to show.
 * f, i, o = σ(W[h, x] + b), c̃ = tanh(W_c[h, x] + b_c), c′ = f ⊙ c + i ⊙ c̃, h′ = o ⊙ tanh(c′).
 * h and c of equal length, each gate hidden × (hidden + inputs) with a bias a hidden unit; else RangeError.
 * O(hidden · (hidden + inputs)). Section 3.4.3; torch LSTMCell.
 * @example lstmStep([1], [0], [2], { forget: { weights: [[0, 0]], bias: [0] }, input: { weights: [[0, 0]], bias: [0] }, candidate: { weights: [[0, 0]], bias: [0] }, output: { weights: [[0, 0]], bias: [0] } }) // => { "h": [0.38079707797788245], "c": [1], "forget": [0.5], "input": [0.5], "candidate": [0], "output": [0.5] }
 */
export function lstmStep(
  x: Vector,
  h: Vector,
  c: Vector,
  w: LstmWeights,
): { h: Vector; c: Vector; forget: Vector; input: Vector; candidate: Vector; output: Vector } {
  const check = new Guard('lstmStep')
  check.vector('x', x)
  check.paired({ h, c })
  const gates = check.fields('w', w, ['forget', 'input', 'candidate', 'output'])
  const named = {
    'w.forget': gates.forget,
    'w.input': gates.input,
    'w.candidate': gates.candidate,
    'w.output': gates.output,
  }
  checkGates(check, named, x.length, h.length)
  const forget = gateOf(gates.forget, h, x, sigmoidOf)
  const input = gateOf(gates.input, h, x, sigmoidOf)
  const candidate = gateOf(gates.candidate, h, x, Math.tanh)
  const output = gateOf(gates.output, h, x, sigmoidOf)
  const cell = c.map((value, i) => forget[i]! * value + input[i]! * candidate[i]!)
  const hidden = combined(output, cell, (open, value) => open * Math.tanh(value))
  return check.finite({ h: hidden, c: cell, forget, input, candidate, output })
}
