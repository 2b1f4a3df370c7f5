import type { Guard } from '../guards'
import type { GateWeights, Vector } from '../types'
import { affine } from './dense'

/** Every gate is hidden × (hidden + inputs) with a bias for each hidden unit. */
export function checkGates(check: Guard, gates: Record<string, GateWeights>, inputs: number, hidden: number): void {
  for (const [name, gate] of Object.entries(gates)) {
    const { weights, bias } = check.fields(name, gate, ['weights', 'bias'])
    check.matrix(`${name}.weights`, weights)
    check.vector(`${name}.bias`, bias)
    check.length(`${name}.weights`, weights, hidden, 'one for each hidden unit')
    check.length(`${name}.bias`, bias, hidden, 'one for each hidden unit')
    check.length(`${name}.weights[0]`, weights[0]!, hidden + inputs, 'one weight for each entry of [h, x]')
  }
}

export function gateOf(gate: GateWeights, h: Vector, x: Vector, activation: (z: number) => number): Vector {
  return affine(gate.weights, [...h, ...x], gate.bias).map(activation)
}
