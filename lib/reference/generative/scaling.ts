import { Guard } from '../guards'

/**
 * How many tokens make the best use of a model's size for a given budget, by the Chinchilla rule of thumb.
 * D ≈ 20N; tokensPerParameter 20.
 * N is an integer from 0, tokensPerParameter > 0; else RangeError. O(1).
 * Section 7; Hoffmann et al., Training Compute-Optimal Large Language Models (2022).
 * @example chinchillaTokens(70000000000) // => 1400000000000
 */
export function chinchillaTokens(parameters: number, tokensPerParameter: number = 20): number {
  const check = new Guard('chinchillaTokens')
  check.count('parameters', parameters)
  check.positive('tokensPerParameter', tokensPerParameter)
  return check.finite(parameters * tokensPerParameter)
}
