import { Guard } from '../guards'

/**
 * How strongly UMAP ties a point to a neighbour: fully up to its nearest one, then falling.
 * μ = e^(−max(0, d − ρ)/σ), ρ being the distance to the nearest neighbour.
 * d and ρ ≥ 0, σ > 0; else RangeError. O(1). Section 2.4; McInnes, Healy and Melville, UMAP (2018).
 * @example umapMembership(2, 1, 1) // => 0.36787944117144233
 */
export function umapMembership(distance: number, rho: number, sigma: number): number {
  const check = new Guard('umapMembership')
  check.allNonNegative({ distance, rho })
  check.positive('sigma', sigma)
  return check.finite(Math.exp(-Math.max(0, distance - rho) / sigma))
}

/**
 * The tie between two points, from what each of them says: the probability that at least one holds.
 * μ = a + b − ab.
 * Memberships in [0, 1], else RangeError. O(1). Section 2.4; McInnes, Healy and Melville, UMAP (2018).
 * @example umapFuzzyUnion(0.5, 0.5) // => 0.75
 */
export function umapFuzzyUnion(a: number, b: number): number {
  const check = new Guard('umapFuzzyUnion')
  check.fractions({ a, b })
  return a + b * (1 - a)
}

/**
 * The tie between two points of UMAP's map.
 * ν = 1 / (1 + a·d^(2b)).
 * d ≥ 0, a and b > 0; else RangeError. O(1). Section 2.4; McInnes, Healy and Melville, UMAP (2018).
 * @example umapLowDimensional(1, 1, 1) // => 0.5
 */
export function umapLowDimensional(distance: number, a: number, b: number): number {
  const check = new Guard('umapLowDimensional')
  check.nonNegative('distance', distance)
  check.allPositive({ a, b })
  return check.finite(1 / (1 + a * distance ** (2 * b)))
}
