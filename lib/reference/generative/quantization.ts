import { Guard } from '../guards'
import type { Vector } from '../types'

/** Beyond this a double no longer holds every integer. */
const MOST_BITS = 53

function halfToEven(x: number): number {
  const rounded = Math.round(x)
  return x - Math.floor(x) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

function clipped(x: number, bits: number): number {
  const half = 2 ** (bits - 1)
  return Math.min(Math.max(x, -half), half - 1)
}

/**
 * Numbers as small signed integers.
 * q = clip(round(x/s) + z, −2^(b−1), 2^(b−1) − 1), rounding a half to the even integer before z is added; bits b 8.
 * Scale s > 0, zero point z an integer, b from 1 to 53; else RangeError. O(n). Section 4.17; torch quantize_per_tensor.
 * @example quantizeAffine([0.5, 1.5, -400], 1, 0) // => [0, 2, -128]
 */
export function quantizeAffine(x: Vector, scale: number, zeroPoint: number, bits: number = 8): Vector {
  const check = new Guard('quantizeAffine')
  check.vector('x', x)
  check.positive('scale', scale)
  check.integer('bits', bits, 1, MOST_BITS)
  check.integer('zeroPoint', zeroPoint, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  return check.finite(x.map((value) => clipped(halfToEven(value / scale) + zeroPoint, bits)))
}

/**
 * The numbers that quantised integers stand for.
 * x̂ = s(q − z).
 * Integers q, scale s > 0, zero point z an integer; else RangeError. O(n).
 * Section 4.17; Jacob et al., Quantization and Training of Neural Networks (2018), equation 1.
 * @example dequantizeAffine([3, -1], 0.5, 1) // => [1, -1]
 */
export function dequantizeAffine(q: Vector, scale: number, zeroPoint: number): Vector {
  const check = new Guard('dequantizeAffine')
  check.within('q', q, Number.isInteger, 'an integer')
  check.positive('scale', scale)
  check.integer('zeroPoint', zeroPoint, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  return check.finite(q.map((value) => scale * (value - zeroPoint)))
}

/**
 * Scale and zero point that spread a range over the signed integers of b bits.
 * s = (max − min)/(2^b − 1), z = clip(round(−2^(b−1) − min/s)), the range first widened to include 0; bits b 8.
 * min ≤ max, not both 0, b from 1 to 53; else RangeError. O(1). Section 4.17; torch MinMaxObserver(qint8).
 * @example affineQuantizationParameters(-1, 1.55) // => { "scale": 0.01, "zeroPoint": -28 }
 */
export function affineQuantizationParameters(
  min: number,
  max: number,
  bits: number = 8,
): { scale: number; zeroPoint: number } {
  const check = new Guard('affineQuantizationParameters')
  check.numbers({ min, max })
  check.integer('bits', bits, 1, MOST_BITS)
  if (min > max) check.refuse('min must not be above max', [min, max])
  const low = Math.min(min, 0)
  const range = Math.max(max, 0) - low
  if (range === 0) check.refuse('the range must hold more than 0', [min, max])
  const scale = range / (2 ** bits - 1)
  return check.finite({ scale, zeroPoint: clipped(halfToEven(-(2 ** (bits - 1)) - low / scale), bits) })
}
