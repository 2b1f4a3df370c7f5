import { sigmoidOf } from '../core/activation-scalars'
import { checkGates, gateOf } from '../core/gates'
import { combined } from '../core/sums'
import { Guard } from '../guards'
import type { GateWeights, Vector } from '../types'

/** The candidate's weights act on [r ⊙ h, x]. */
export interface GruWeights {
  update: GateWeights
  reset: GateWeights
  candidate: GateWeights
}

/**
 * One step of a gated recurrent unit: one gate mixes old and new, another decides how much of the old the new sees.
 * z, r = σ(W[h, x] + b), h̃ = tanh(W_h[r ⊙ h, x] + b_h), h′ = (1 − z) ⊙ h + z ⊙ h̃.
 * Each gate hidden × (hidden + inputs) with a bias a hidden unit; else RangeError. O(hidden · (hidden + inputs)).
 * Section 3.4.4; torch GRUCell swaps z and 1 − z and applies r after the candidate's matrix.
 * @example gruStep([1], [2], { update: { weights: [[0, 0]], bias: [0] }, reset: { weights: [[0, 0]], bias: [0] }, candidate: { weights: [[0, 0]], bias: [0] } }) // => { "h": [1], "update": [0.5], "reset": [0.5], "candidate": [0] }
 */
export function gruStep(
  x: Vector,
  h: Vector,
  w: GruWeights,
): { h: Vector; update: Vector; reset: Vector; candidate: Vector } {
  const check = new Guard('gruStep')
  check.vectors({ x, h })
  const gates = check.fields('w', w, ['update', 'reset', 'candidate'])
  const named = { 'w.update': gates.update, 'w.reset': gates.reset, 'w.candidate': gates.candidate }
  checkGates(check, named, x.length, h.length)
  const update = gateOf(gates.update, h, x, sigmoidOf)
  const reset = gateOf(gates.reset, h, x, sigmoidOf)
  const remembered = combined(reset, h, (open, value) => open * value)
  const candidate = gateOf(gates.candidate, remembered, x, Math.tanh)
  const hidden = h.map((value, i) => (1 - update[i]!) * value + update[i]! * candidate[i]!)
  return check.finite({ h: hidden, update, reset, candidate })
}
