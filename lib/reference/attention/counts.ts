import { Guard } from '../guards'

/**
 * How many numbers the four projections of an attention layer learn, however many heads.
 * P = 4d², or 4d² + 4d with biases; bias false.
 * d is an integer from 1, else RangeError. O(1). Section 3.5.3; torch MultiheadAttention.
 * @example attentionParameterCount(64) // => 16384
 */
export function attentionParameterCount(dimension: number, bias: boolean = false): number {
  const check = new Guard('attentionParameterCount')
  check.size('dimension', dimension)
  check.flag('bias', bias)
  return check.finite(4 * dimension * (dimension + (bias ? 1 : 0)))
}

/**
 * How many numbers a Transformer encoder layer learns: attention without biases, feedforward with, two layer norms.
 * P = 4d² + (2·d·f + f + d) + 4d, f being the feedforward width.
 * Integers from 1, else RangeError. O(1). Section 3.5.5; torch TransformerEncoderLayer.
 * @example transformerLayerParameterCount(64, 256) // => 49728
 */
export function transformerLayerParameterCount(dimension: number, feedForward: number): number {
  const check = new Guard('transformerLayerParameterCount')
  check.sizes({ dimension, feedForward })
  const attention = 4 * dimension * dimension
  const dense = 2 * dimension * feedForward + feedForward + dimension
  return check.finite(attention + dense + 4 * dimension)
}

/**
 * How many attention scores a layer computes: why cost grows with the square of the length.
 * S = heads · length².
 * Integers from 1, else RangeError. O(1). Section 3.5.7; Vaswani et al., Attention Is All You Need (2017), table 1.
 * @example attentionScoreCount(1024, 12) // => 12582912
 */
export function attentionScoreCount(length: number, heads: number): number {
  const check = new Guard('attentionScoreCount')
  check.sizes({ length, heads })
  return check.finite(heads * length * length)
}

/**
 * The memory of the keys and values kept while generating.
 * M = 2 · layers · key-value heads · head dimension · length · bytes a value · batch; batch 1.
 * Counts are integers from 1 and bytes > 0; else RangeError. O(1).
 * Section 3.5.7; Pope et al., Efficiently Scaling Transformer Inference (2022).
 * @example keyValueCacheBytes(32, 8, 128, 4096, 2) // => 536870912
 */
export function keyValueCacheBytes(
  layers: number,
  keyValueHeads: number,
  headDimension: number,
  length: number,
  bytesPerValue: number,
  batch: number = 1,
): number {
  const check = new Guard('keyValueCacheBytes')
  check.sizes({ layers, keyValueHeads, headDimension, length, batch })
  check.positive('bytesPerValue', bytesPerValue)
  return check.finite(2 * layers * keyValueHeads * headDimension * length * bytesPerValue * batch)
}
