import { sumOf } from '../core/sums'
import { Guard } from '../guards'

/**
 * The share of a model's parameters that fine-tuning changes.
 * f = Σ of the parameters not frozen / Σ of all.
 * At least one layer, parameter counts integers from 0 and not all 0; else RangeError. O(layers).
 * Section 4.13; torch Parameter.requires_grad.
 * @example trainableFraction([{ parameters: 900, frozen: true }, { parameters: 100, frozen: false }]) // => 0.1
 */
export function trainableFraction(layers: { parameters: number; frozen: boolean }[]): number {
  const check = new Guard('trainableFraction')
  if (!Array.isArray(layers) || layers.length === 0) check.refuse('layers must hold at least one layer', layers)
  const counts = layers.map((layer, index) => {
    const { parameters, frozen } = check.fields(`layers[${index}]`, layer, ['parameters', 'frozen'])
    check.count(`layers[${index}].parameters`, parameters)
    check.flag(`layers[${index}].frozen`, frozen)
    return { parameters, trained: frozen ? 0 : parameters }
  })
  const total = sumOf(counts.map(({ parameters }) => parameters))
  if (total === 0) check.refuse('layers must have parameters', layers)
  return check.finite(sumOf(counts.map(({ trained }) => trained)) / total)
}

/**
 * What weights, gradients and optimizer state take in memory while training; activations come on top.
 * M = N · (bytes a weight + bytes a gradient + bytes of optimizer state); 4 + 4 + 8, which is Adam in float32.
 * N is an integer from 0, bytes are not negative; else RangeError. O(1).
 * Section 4.14; Rajbhandari et al., ZeRO (2020), section 3.1.
 * @example trainingMemoryBytes(7000000000) // => 112000000000
 */
export function trainingMemoryBytes(
  parameters: number,
  options: { weightBytes?: number; gradientBytes?: number; optimizerBytes?: number } = {},
): number {
  const check = new Guard('trainingMemoryBytes')
  const defaults = { weightBytes: 4, gradientBytes: 4, optimizerBytes: 8 }
  const { weightBytes, gradientBytes, optimizerBytes } = check.options(options, defaults)
  check.count('parameters', parameters)
  check.allNonNegative({ weightBytes, gradientBytes, optimizerBytes })
  return check.finite(parameters * (weightBytes + gradientBytes + optimizerBytes))
}

/**
 * The size of a saved model.
 * M = N · bytes a parameter.
 * N is an integer from 0, bytes are not negative (4-bit weights take 0.5); else RangeError. O(1).
 * Section 4.17; torch Tensor.nbytes.
 * @example checkpointBytes(7000000000, 2) // => 14000000000
 */
export function checkpointBytes(parameters: number, bytesPerParameter: number): number {
  const check = new Guard('checkpointBytes')
  check.count('parameters', parameters)
  check.nonNegative('bytesPerParameter', bytesPerParameter)
  return check.finite(parameters * bytesPerParameter)
}
