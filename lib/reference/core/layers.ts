import type { Guard } from '../guards'
import type { DenseLayer, Vector } from '../types'
import { ACTIVATIONS, activate, affine } from './dense'

/** Each layer must take what the one before gives. */
export function checkLayers(check: Guard, x: Vector, layers: DenseLayer[]): void {
  check.vector('x', x)
  if (!Array.isArray(layers) || layers.length === 0) check.refuse('layers must hold at least one layer', layers)
  let width = x.length
  layers.forEach((layer, index) => {
    const { weights, bias, activation } = check.fields(`layers[${index}]`, layer, ['weights', 'bias', 'activation'])
    check.matrix(`layers[${index}].weights`, weights)
    check.vector(`layers[${index}].bias`, bias)
    check.length(`layers[${index}].weights[0]`, weights[0]!, width, 'one weight for each input')
    check.length(`layers[${index}].bias`, bias, weights.length, 'one for each row of weights')
    check.option(`layers[${index}].activation`, activation, ACTIVATIONS)
    width = bias.length
  })
}

export interface Pass {
  input: Vector
  z: Vector
  output: Vector
}

/** What each layer got, computed and gave. */
export function passes(x: Vector, layers: readonly DenseLayer[]): Pass[] {
  const done: Pass[] = []
  for (const { weights, bias, activation } of layers) {
    const input = done.at(-1)?.output ?? x
    const z = affine(weights, input, bias)
    done.push({ input, z, output: activate(z, activation) })
  }
  return done
}
