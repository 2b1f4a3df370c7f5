import type { Vector } from '../types'
import { centred, squaresOf } from './sums'

/** (x − mean)/√(variance + ε), with ddof 0. */
export function normalized(x: Vector, epsilon: number): Vector {
  const differences = centred(x)
  const scale = Math.sqrt(squaresOf(differences) / x.length + epsilon)
  return differences.map((value) => value / scale)
}
