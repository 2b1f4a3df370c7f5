import { correlateAt, correlateChannelsAt, grid, outputSize } from '../core/windows'
import { Guard } from '../guards'
import type { Matrix, Tensor3, Vector } from '../types'
import type { ConvOptions } from './sizes'

const DEFAULTS = { stride: 1, padding: 0, dilation: 1 }

/**
 * One-dimensional convolution, which in deep learning is cross-correlation: the kernel is not turned round.
 * y_i = Σ_u k_u x_(is + ud − p), x being 0 outside; stride 1, padding 0, dilation 1.
 * A signal and a kernel that fits into it, options as in convOutputSize; else RangeError. O(output · kernel).
 * Section 3.3.6; torch conv1d.
 * @example conv1d([1, 2, 3, 4], [1, -1]) // => [-1, -1, -1]
 */
export function conv1d(x: Vector, kernel: Vector, options: ConvOptions = {}): Vector {
  const check = new Guard('conv1d')
  check.vectors({ x, kernel })
  const window = check.options(options, DEFAULTS)
  const size = outputSize(check, x.length, kernel.length, window)
  check.room(size)
  const outputs = grid(1, size, (_, i) => {
    return correlateAt([x], [kernel], 0, i * window.stride - window.padding, window.dilation)
  })
  return check.finite(outputs[0]!)
}

/**
 * Two-dimensional convolution (cross-correlation) of one channel.
 * y_ij = Σ_u Σ_v k_uv x_(is + ud − p, js + vd − p), x being 0 outside; stride 1, padding 0, dilation 1.
 * An image and a kernel that fits into it, options as in convOutputSize; else RangeError. O(output · kernel).
 * Section 3.3.2; torch conv2d.
 * @example conv2d([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0], [0, 1]]) // => [[6, 8], [12, 14]]
 */
export function conv2d(image: Matrix, kernel: Matrix, options: ConvOptions = {}): Matrix {
  const check = new Guard('conv2d')
  check.matrices({ image, kernel })
  const window = check.options(options, DEFAULTS)
  const { stride, padding, dilation } = window
  const rows = outputSize(check, image.length, kernel.length, window)
  const columns = outputSize(check, image[0]!.length, kernel[0]!.length, window)
  check.room(rows * columns)
  return check.finite(
    grid(rows, columns, (i, j) => correlateAt(image, kernel, i * stride - padding, j * stride - padding, dilation)),
  )
}

/**
 * A convolutional layer: every output channel looks at every input channel with a kernel of its own.
 * Y_o = b_o + Σ_c K_oc ⋆ X_c, ⋆ as in conv2d; stride 1, padding 0, dilation 1.
 * Input channels × height × width, kernels out × in × kh × kw, one bias an output channel; else RangeError.
 * O(out · in · output · kernel). Section 3.3.2; torch conv2d.
 * @example conv2dLayer([[[1, 2], [3, 4]], [[10, 20], [30, 40]]], [[[[1]], [[0.1]]]], [1]) // => [[[3, 5], [7, 9]]]
 */
export function conv2dLayer(input: Tensor3, kernels: number[][][][], bias: Vector, options: ConvOptions = {}): Tensor3 {
  const check = new Guard('conv2dLayer')
  check.tensor('input', input)
  if (!Array.isArray(kernels) || kernels.length === 0) check.refuse('kernels must not be empty', kernels)
  kernels.forEach((kernel, index) => {
    check.tensor(`kernels[${index}]`, kernel)
    check.length(`kernels[${index}]`, kernel, input.length, 'one for each input channel')
    check.length(`kernels[${index}][0]`, kernel[0]!, kernels[0]![0]!.length, 'the same height for all')
    check.length(`kernels[${index}][0][0]`, kernel[0]![0]!, kernels[0]![0]![0]!.length, 'the same width for all')
  })
  check.vector('bias', bias)
  check.length('bias', bias, kernels.length, 'one for each output channel')
  const window = check.options(options, DEFAULTS)
  const { stride, padding, dilation } = window
  const rows = outputSize(check, input[0]!.length, kernels[0]![0]!.length, window)
  const columns = outputSize(check, input[0]![0]!.length, kernels[0]![0]![0]!.length, window)
  check.room(kernels.length * rows * columns)
  const layer = kernels.map((kernel, o) => {
    return grid(rows, columns, (i, j) => {
      return bias[o]! + correlateChannelsAt(input, kernel, i * stride - padding, j * stride - padding, dilation)
    })
  })
  return check.finite(layer)
}
