import { meanOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The discriminator's loss: real should get 1 and fake 0; undecided everywhere it is 2 ln 2.
 * L_D = −mean ln D(x) − mean ln(1 − D(G(z))).
 * Probabilities of being real: above 0 for the real, below 1 for the fake (numbers may differ); else RangeError. O(n).
 * Section 7; torch binary_cross_entropy.
 * @example ganDiscriminatorLoss([0.5], [0.5]) // => 1.3862943611198906
 */
export function ganDiscriminatorLoss(realProbabilities: Vector, fakeProbabilities: Vector): number {
  const check = new Guard('ganDiscriminatorLoss')
  check.within('realProbabilities', realProbabilities, (p) => p > 0 && p <= 1, 'a probability above 0')
  check.within('fakeProbabilities', fakeProbabilities, (p) => p >= 0 && p < 1, 'a probability below 1')
  const real = meanOf(realProbabilities.map(Math.log))
  const fake = meanOf(fakeProbabilities.map((p) => Math.log1p(-p)))
  return check.finite(0 - real - fake)
}
