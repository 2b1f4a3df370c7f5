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
  const counts = new Map<number, number>()
  let best = labels[0]!
  let most = 0
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i]!
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    if (count < most || (count === most && label > best)) continue
    best = label
    most = count
  }
  return best
}
