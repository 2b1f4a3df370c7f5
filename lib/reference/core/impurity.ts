import type { Vector } from '../types'
import { sumOf } from './sums'

export type Impurity = (counts: Vector) => number

/** −Σ p log_b p of counts or probabilities, which are normalised first; 0 · log 0 is 0. */
export function entropyOf(counts: Vector, base: number): number {
  const total = sumOf(counts)
  const shares = counts.filter((count) => count > 0).map((count) => count / total)
  return sumOf(shares.map((p) => 0 - p * Math.log(p))) / Math.log(base)
}

/** 1 − Σ p² as Σ p(1 − p), which is exactly 0 for a pure node. */
export function giniOf(counts: Vector): number {
  const total = sumOf(counts)
  return sumOf(counts.map((count) => (count / total) * ((total - count) / total)))
}

export function impurityOf(criterion: 'entropy' | 'gini'): Impurity {
  return criterion === 'gini' ? giniOf : (counts) => entropyOf(counts, 2)
}

/** How much purer the children are than the parent, weighted by their sizes. */
export function gainOf(parent: Vector, children: readonly Vector[], impurity: Impurity): number {
  const total = sumOf(parent)
  const sizes = children.map(sumOf)
  const left = children.map((child, i) => (sizes[i] === 0 ? 0 : (sizes[i]! / total) * impurity(child)))
  return impurity(parent) - sumOf(left)
}
