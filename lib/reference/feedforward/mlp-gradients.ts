import { throughActivation } from '../core/dense'
import { checkLayers, passes } from '../core/layers'
import { columnsOf, combined, squaresOf, timesVector } from '../core/sums'
import { Guard } from '../guards'
import type { DenseLayer, Matrix, Vector } from '../types'

/**
 * Backpropagation: the loss of one sample and its gradient for every weight and bias.
 * L = (1/K) Σ_k (h_k − t_k)²; from the last layer down g_z = g_h ⊙ σ′(z) (softmax: its Jacobian), ∂L/∂W = g_z h_prevᵀ,
 * ∂L/∂b = g_z, and Wᵀg_z goes to the layer below.
 * x, a target as long as the output, at least one layer, each fitting the one before; else RangeError. O(weights).
 * Section 3.2.3; torch autograd on mse_loss.
 * @example mlpMseGradients([1, 2], [1], [{ weights: [[1, 1]], bias: [0], activation: 'identity' }]) // => { "loss": 4, "layers": [{ "weights": [[4, 8]], "bias": [4] }] }
 */
export function mlpMseGradients(
  x: Vector,
  target: Vector,
  layers: DenseLayer[],
): { loss: number; layers: { weights: Matrix; bias: Vector }[] } {
  const check = new Guard('mlpMseGradients')
  checkLayers(check, x, layers)
  check.vector('target', target)
  check.length('target', target, layers.at(-1)!.bias.length, 'one entry for each output')
  const forward = passes(x, layers)
  const missed = combined(forward.at(-1)!.output, target, (h, t) => h - t)
  const gradients: { weights: Matrix; bias: Vector }[] = []
  let gradient = missed.map((difference) => (2 * difference) / target.length)
  for (let l = layers.length - 1; l >= 0; l -= 1) {
    const { input, z } = forward[l]!
    const atZ = throughActivation(gradient, z, layers[l]!.activation)
    gradients.unshift({ weights: atZ.map((slope) => input.map((value) => slope * value)), bias: atZ })
    gradient = timesVector(columnsOf(layers[l]!.weights), atZ)
  }
  return check.finite({ loss: squaresOf(missed) / target.length, layers: gradients })
}
