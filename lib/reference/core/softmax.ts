import type { Vector } from '../types'
import { largestOf, sumOf } from './sums'

/** Σ e^(x − shift). */
function exponentials(x: Vector, shift: number): number {
  let total = 0
  for (let i = 0; i < x.length; i += 1) total += Math.exp(x[i]! - shift)
  return total
}

/** ln Σ e^x with the largest exponent taken out, so that nothing overflows. */
export function logSumExpOf(x: Vector): number {
  const largest = largestOf(x)
  return largest + Math.log(exponentials(x, largest))
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
  const own = logits[label]!
  const largest = largestOf(logits)
  if (own < largest) return largest - own + Math.log(exponentials(logits, largest))
  // The label's own term is e⁰ = 1: ln(1 + rest), which keeps the digits of a small rest.
  const others = logits.filter((_, j) => j !== label)
  return Math.log1p(exponentials(others, own))
}
