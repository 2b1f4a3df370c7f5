import { Guard } from '../guards'

/**
 * How many numbers a two-dimensional convolution learns.
 * P = C_out(C_in · k_h · k_w + 1), without the + 1 where there is no bias; bias true.
 * Integers from 1, else RangeError. O(1). Section 3.3.3; torch Conv2d.
 * @example convParameterCount(3, 64, 7, 7) // => 9472
 */
export function convParameterCount(
  inChannels: number,
  outChannels: number,
  kernelHeight: number,
  kernelWidth: number,
  bias: boolean = true,
): number {
  const check = new Guard('convParameterCount')
  check.sizes({ inChannels, outChannels, kernelHeight, kernelWidth })
  check.flag('bias', bias)
  return check.finite(outChannels * (inChannels * kernelHeight * kernelWidth + (bias ? 1 : 0)))
}

/**
 * How many numbers a depthwise convolution followed by a 1 × 1 convolution learns, biases left out.
 * P = C_in k² + C_in C_out.
 * Integers from 1, else RangeError. O(1). Section 3.3.4; torch Conv2d(groups=C_in) and Conv2d(kernel_size=1).
 * @example depthwiseSeparableParameterCount(32, 64, 3) // => 2336
 */
export function depthwiseSeparableParameterCount(inChannels: number, outChannels: number, kernel: number): number {
  const check = new Guard('depthwiseSeparableParameterCount')
  check.sizes({ inChannels, outChannels, kernel })
  return check.finite(inChannels * kernel * kernel + inChannels * outChannels)
}

/**
 * How many multiply-and-adds a convolution takes for one image.
 * MAC = C_in C_out k² H_out W_out.
 * Integers from 1, else RangeError. O(1). Section 3.3.4; Howard et al., MobileNets (2017), section 3.1.
 * @example convMultiplyAdds(64, 128, 3, 56, 56) // => 231211008
 */
export function convMultiplyAdds(
  inChannels: number,
  outChannels: number,
  kernel: number,
  outHeight: number,
  outWidth: number,
): number {
  const check = new Guard('convMultiplyAdds')
  check.sizes({ inChannels, outChannels, kernel, outHeight, outWidth })
  return check.finite(inChannels * outChannels * kernel * kernel * outHeight * outWidth)
}
