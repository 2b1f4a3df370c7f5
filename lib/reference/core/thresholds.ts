import type { Vector } from '../types'

export interface ThresholdCounts {
  threshold: number
  tp: number
  fp: number
}

/** What each distinct score gives as a threshold, highest first: everything scored at least as high is positive. */
export function countsByThreshold(yTrue: Vector, scores: Vector): ThresholdCounts[] {
  const order = scores.map((_, i) => i).sort((i, j) => scores[j]! - scores[i]!)
  const steps: ThresholdCounts[] = []
  let tp = 0
  let fp = 0
  order.forEach((sample, position) => {
    if (yTrue[sample] === 1) tp += 1
    else fp += 1
    const next = order[position + 1]
    if (next === undefined || scores[next] !== scores[sample]) steps.push({ threshold: scores[sample]!, tp, fp })
  })
  return steps
}
