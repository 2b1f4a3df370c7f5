import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

function divergence(p: Vector, q: Vector): number {
  return sumOf(p.map((probability, k) => (probability === 0 ? 0 : probability * Math.log(probability / q[k]!))))
}

/**
 * The nats lost by coding for q what comes from p; not symmetric.
 * KL(p‖q) = Σ_k p_k ln(p_k / q_k), with 0 · ln 0 = 0.
 * Two vectors of probabilities of equal length; RangeError where p_k > 0 meets q_k = 0 (the divergence is infinite).
 * They need not add up to exactly 1, so rounded ones may be given. O(K). Section 4.8; scipy.special.rel_entr.
 * @example klDivergence([0.5, 0.5], [0.25, 0.75]) // => 0.14384103622589045
 */
export function klDivergence(p: Vector, q: Vector): number {
  const check = new Guard('klDivergence')
  check.probabilities('p', p)
  check.probabilities('q', q)
  check.sameLength({ p, q })
  if (p.some((probability, k) => probability > 0 && q[k] === 0)) check.refuse('q must be above 0 wherever p is', q)
  return check.finite(divergence(p, q))
}

/**
 * The symmetric, bounded divergence: the mean divergence of p and q from their midpoint, at most ln 2.
 * JS(p, q) = ½ KL(p‖m) + ½ KL(q‖m), with m = (p + q)/2.
 * Two vectors of probabilities of equal length, else RangeError. O(K).
 * Section 4.8; the square of scipy.spatial.distance.jensenshannon.
 * @example jensenShannonDivergence([1, 0], [0, 1]) // => 0.6931471805599453
 */
export function jensenShannonDivergence(p: Vector, q: Vector): number {
  const check = new Guard('jensenShannonDivergence')
  check.probabilities('p', p)
  check.probabilities('q', q)
  check.sameLength({ p, q })
  const middle = p.map((probability, k) => (probability + q[k]!) / 2)
  return check.finite((divergence(p, middle) + divergence(q, middle)) / 2)
}
