import type { Vector } from '../types'
import { centred, lengthOf } from './sums'

/** (x − mean)/√(variance + ε), with ddof 0. */
export function normalized(x: Vector, epsilon: number): Vector {
  const differences = centred(x)
  // √(a² + b²) of the two deviations, because the variance may overflow where they do not.
  const scale = Math.hypot(lengthOf(differences) / Math.sqrt(x.length), Math.sqrt(epsilon))
  return differences.map((value) => value / scale)
}
