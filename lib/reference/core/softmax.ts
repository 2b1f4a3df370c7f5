import type { Vector } from '../types'
import { sumOf } from './sums'

export function largestOf(x: Vector): number {
  return x.reduce((largest, value) => Math.max(largest, value), -Infinity)
}

/** ln Σ e^x with the largest exponent taken out, so that nothing overflows. */
export function logSumExpOf(x: Vector): number {
  const largest = largestOf(x)
  return largest + Math.log(sumOf(x.map((value) => Math.exp(value - largest))))
}

export function softmaxOf(logits: Vector, temperature: number = 1): Vector {
  const largest = largestOf(logits)
  const weights = logits.map((value) => Math.exp((value - largest) / temperature))
  const total = sumOf(weights)
  return weights.map((weight) => weight / total)
}

export function logSoftmaxOf(logits: Vector): Vector {
  return logits.map((_, label) => 0 - surprisalOf(logits, label))
}

/** −ln softmax(logits)[label], accurate also where the label's probability is nearly 1. */
export function surprisalOf(logits: Vector, label: number): number {
  const ahead = logits.map((value) => value - logits[label]!)
  const largest = largestOf(ahead)
  if (largest > 0) return logSumExpOf(ahead)
  return Math.log1p(sumOf(ahead.filter((_, j) => j !== label).map(Math.exp)))
}
