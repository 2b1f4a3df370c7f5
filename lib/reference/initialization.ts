import { Guard } from './guards'

/**
 * How many inputs feed one output of a convolution, and how many outputs one input feeds.
 * fan_in = C_in · k_h · k_w, fan_out = C_out · k_h · k_w.
 * Integers from 1, else RangeError. O(1). Section 4.6; torch.nn.init.
 * @example convFans(3, 64, 3, 3) // => { "fanIn": 27, "fanOut": 576 }
 */
export function convFans(
  inChannels: number,
  outChannels: number,
  kernelHeight: number,
  kernelWidth: number,
): { fanIn: number; fanOut: number } {
  const check = new Guard('convFans')
  check.sizes({ inChannels, outChannels, kernelHeight, kernelWidth })
  const area = kernelHeight * kernelWidth
  return check.finite({ fanIn: inChannels * area, fanOut: outChannels * area })
}

/**
 * Xavier (Glorot) initialisation, uniform: weights from U(−a, a).
 * a = gain · √(6/(fan_in + fan_out)); gain 1. Its standard deviation is xavierNormalStd.
 * Fans are integers from 1, gain > 0; else RangeError. O(1). Section 4.6; torch xavier_uniform_.
 * @example xavierUniformBound(1, 5) // => 1
 */
export function xavierUniformBound(fanIn: number, fanOut: number, gain: number = 1): number {
  const check = new Guard('xavierUniformBound')
  check.sizes({ fanIn, fanOut })
  check.positive('gain', gain)
  return check.finite(gain * Math.sqrt(6 / (fanIn + fanOut)))
}

/**
 * Xavier (Glorot) initialisation, normal: weights from N(0, σ²).
 * σ = gain · √(2/(fan_in + fan_out)); gain 1.
 * Fans are integers from 1, gain > 0; else RangeError. O(1). Section 4.6; torch xavier_normal_.
 * @example xavierNormalStd(3, 5) // => 0.5
 */
export function xavierNormalStd(fanIn: number, fanOut: number, gain: number = 1): number {
  const check = new Guard('xavierNormalStd')
  check.sizes({ fanIn, fanOut })
  check.positive('gain', gain)
  return check.finite(gain * Math.sqrt(2 / (fanIn + fanOut)))
}

/**
 * He (Kaiming) initialisation, uniform, for ReLU, whose gain √2 makes up for the half it cuts off.
 * a = √2 · √(3/fan_in) = √(6/fan_in).
 * fan_in is an integer from 1, else RangeError. O(1). Section 4.6; torch kaiming_uniform_(nonlinearity='relu').
 * @example heUniformBound(6) // => 1
 */
export function heUniformBound(fanIn: number): number {
  const check = new Guard('heUniformBound')
  check.size('fanIn', fanIn)
  return check.finite(Math.sqrt(6 / fanIn))
}

/**
 * He (Kaiming) initialisation, normal, for ReLU.
 * σ = √2/√fan_in = √(2/fan_in).
 * fan_in is an integer from 1, else RangeError. O(1). Section 4.6; torch kaiming_normal_(nonlinearity='relu').
 * @example heNormalStd(8) // => 0.5
 */
export function heNormalStd(fanIn: number): number {
  const check = new Guard('heNormalStd')
  check.size('fanIn', fanIn)
  return check.finite(Math.sqrt(2 / fanIn))
}

/**
 * LeCun initialisation, normal: keeps the variance through a linear layer (and is SELU's).
 * σ = √(1/fan_in).
 * fan_in is an integer from 1, else RangeError. O(1). Section 4.6; torch kaiming_normal_(nonlinearity='linear').
 * @example lecunNormalStd(4) // => 0.5
 */
export function lecunNormalStd(fanIn: number): number {
  const check = new Guard('lecunNormalStd')
  check.size('fanIn', fanIn)
  return check.finite(Math.sqrt(1 / fanIn))
}
