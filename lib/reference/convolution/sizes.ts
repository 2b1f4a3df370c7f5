import { outputSize } from '../core/windows'
import { Guard } from '../guards'

/** stride 1, padding 0, dilation 1. */
export interface ConvOptions {
  stride?: number
  padding?: number
  dilation?: number
}

/**
 * The length of a convolution's output along one dimension.
 * n_out = ⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1; stride s 1, padding p 0, dilation d 1.
 * Sizes, stride and dilation are integers from 1, padding from 0, and the window fits; else RangeError. O(1).
 * Section 3.3.2; torch Conv1d.
 * @example convOutputSize(32, 5, { stride: 2, padding: 2 }) // => 16
 */
export function convOutputSize(input: number, kernel: number, options: ConvOptions = {}): number {
  const check = new Guard('convOutputSize')
  const window = check.options(options, { stride: 1, padding: 0, dilation: 1 })
  return check.finite(outputSize(check, input, kernel, window))
}

/**
 * The length of a transposed convolution's output along one dimension.
 * n_out = (n − 1)s − 2p + d(k − 1) + outputPadding + 1; defaults 1, 0, 1 and outputPadding 0.
 * Sizes, stride and dilation are integers from 1, paddings from 0, outputPadding below stride or dilation, and the
 * result at least 1; else RangeError. O(1). Section 3.3.2; torch ConvTranspose1d.
 * @example transposedConvOutputSize(7, 4, { stride: 2, padding: 1 }) // => 14
 */
export function transposedConvOutputSize(
  input: number,
  kernel: number,
  options: ConvOptions & { outputPadding?: number } = {},
): number {
  const check = new Guard('transposedConvOutputSize')
  const defaults = { stride: 1, padding: 0, dilation: 1, outputPadding: 0 }
  const { stride, padding, dilation, outputPadding } = check.options(options, defaults)
  check.sizes({ input, kernel, stride, dilation })
  check.counts({ padding, outputPadding })
  if (outputPadding > 0 && outputPadding >= Math.max(stride, dilation)) {
    check.refuse('outputPadding must be below stride or dilation', outputPadding)
  }
  const size = (input - 1) * stride - 2 * padding + dilation * (kernel - 1) + outputPadding + 1
  if (size < 1) check.refuse('padding must leave an output of at least 1', padding)
  return check.finite(size)
}

/**
 * The padding on each side that keeps the length, at stride 1.
 * p = d(k − 1)/2; dilation d 1.
 * An odd kernel and a dilation from 1, integers; else RangeError. O(1). Section 3.3.2; torch Conv1d(padding='same').
 * @example samePadding(5) // => 2
 */
export function samePadding(kernel: number, dilation: number = 1): number {
  const check = new Guard('samePadding')
  check.sizes({ kernel, dilation })
  if (kernel % 2 === 0) check.refuse('kernel must be odd', kernel)
  return check.finite((dilation * (kernel - 1)) / 2)
}

/**
 * How many inputs, along one dimension, one output can see through a stack of layers.
 * r = 1 + Σ_l (k_l − 1) d_l Π_(m<l) s_m; stride and dilation 1 unless given.
 * At least one layer, integers from 1; else RangeError. O(layers).
 * Section 3.3.3; Araujo, Norris and Sim, Computing Receptive Fields of Convolutional Neural Networks (2019).
 * @example receptiveField([{ kernel: 3 }, { kernel: 3, stride: 2 }, { kernel: 3 }]) // => 9
 */
export function receptiveField(layers: { kernel: number; stride?: number; dilation?: number }[]): number {
  const check = new Guard('receptiveField')
  if (!Array.isArray(layers) || layers.length === 0) check.refuse('layers must hold at least one layer', layers)
  let field = 1
  let jump = 1
  layers.forEach((layer, index) => {
    check.fields(`layers[${index}]`, layer, ['kernel'])
    const { kernel, stride, dilation } = check.options(layer, { kernel: 1, stride: 1, dilation: 1 })
    const name = `layers[${index}]`
    check.sizes({ [`${name}.kernel`]: kernel, [`${name}.stride`]: stride, [`${name}.dilation`]: dilation })
    field += (kernel - 1) * dilation * jump
    jump *= stride
  })
  return check.finite(field)
}
