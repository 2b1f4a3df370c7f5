import type { Vector } from '../types'

/** The indices that carry each label, labels in rising order. */
export function indicesByLabel(labels: Vector): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const label of [...new Set(labels)].sort((a, b) => a - b)) groups.set(label, [])
  labels.forEach((label, i) => groups.get(label)!.push(i))
  return groups
}

/** The label seen most; the smallest of equals. */
export function mostFrequent(labels: Vector): number {
  const groups = [...indicesByLabel(labels)]
  return groups.reduce((best, group) => (group[1].length > best[1].length ? group : best))[0]
}
