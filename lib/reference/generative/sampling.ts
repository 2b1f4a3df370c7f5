import { sumOf } from '../core/sums'
import { descendingOrder, topSoftmax } from '../core/top'
import { Guard } from '../guards'
import type { Vector } from '../types'

/** Sums such as 0.7 + 0.2 miss 0.9 by a rounding error. */
const ROUNDING = 1e-12

/**
 * The probabilities from which the next token is drawn.
 * p = softmax(z/T) over the topK largest logits, 0 for the rest (of equal logits the first are kept); topK all.
 * Logits, T > 0, 1 ≤ topK ≤ their number; else RangeError. O(V log V). Section 7; torch topk and softmax.
 * @example temperatureSampling([0, 1.0986122886681098, -5], 1, 2) // => [0.25, 0.75, 0]
 */
export function temperatureSampling(logits: Vector, temperature: number, topK?: number): Vector {
  const check = new Guard('temperatureSampling')
  check.vector('logits', logits)
  check.positive('temperature', temperature)
  const kept = topK ?? logits.length
  check.integer('topK', kept, 1, logits.length)
  return check.finite(topSoftmax(logits, kept, temperature))
}

/**
 * Nucleus (top-p) sampling: the fewest tokens that together reach the mass topP, renormalised.
 * q_i = p_i / Σ_(j in K) p_j for i in K, else 0; K takes the largest probabilities, the first of equals first, until
 * their sum is ≥ topP.
 * Probabilities in [0, 1] with a positive total, topP in (0, 1]; else RangeError. O(V log V).
 * Section 7; Holtzman et al., The Curious Case of Neural Text Degeneration (2020), section 3.1.
 * @example nucleusFilter([0.5, 0.25, 0.125, 0.125], 0.75) // => [0.6666666666666666, 0.3333333333333333, 0, 0]
 */
export function nucleusFilter(probabilities: Vector, topP: number): Vector {
  const check = new Guard('nucleusFilter')
  check.probabilities('probabilities', probabilities)
  check.fraction('topP', topP)
  if (topP === 0) check.refuse('topP must be above 0', topP)
  if (sumOf(probabilities) === 0) check.refuse('probabilities must have a total above 0', probabilities)
  const kept = new Set<number>()
  let mass = 0
  for (const i of descendingOrder(probabilities)) {
    if (mass >= topP - ROUNDING) break
    kept.add(i)
    mass += probabilities[i]!
  }
  return check.finite(probabilities.map((p, i) => (kept.has(i) ? p / mass : 0)))
}

/**
 * The gate of a mixture of experts: only the k best experts work, weighted among themselves.
 * g = softmax(z) over the k largest logits (of equals the first), 0 elsewhere.
 * Logits and 1 ≤ k ≤ their number; else RangeError. O(E log E). Section 7; torch topk and softmax.
 * @example mixtureOfExpertsGate([1, 3, 3, 0], 2) // => [0, 0.5, 0.5, 0]
 */
export function mixtureOfExpertsGate(logits: Vector, k: number): Vector {
  const check = new Guard('mixtureOfExpertsGate')
  check.vector('logits', logits)
  check.integer('k', k, 1, logits.length)
  return check.finite(topSoftmax(logits, k, 1))
}
