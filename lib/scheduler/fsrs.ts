/** FSRS-6: stability and difficulty of a memory. The door to ts-fsrs, which counts days by UTC date if it is let. */
import { FSRSAlgorithm, computeDecayFactor, default_w } from 'ts-fsrs'
import type { Grade } from './steps'

/** Said beside every review, so that it is known what computed its state. */
export const ALGORITHM = 'fsrs-6 (ts-fsrs 5.4.2)'
export const DEFAULT_WEIGHTS: readonly number[] = default_w
export const MAXIMUM_INTERVAL = 36_500

export interface MemoryState {
  /** Days after which recall has fallen to 0.9. */
  stability: number
  /** 1 to 10. */
  difficulty: number
}

/** Least and most each of the 21 weights may be. */
export const WEIGHT_BOUNDS: readonly (readonly [number, number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
]

/** What is wrong with a set of weights, or null. The 19 of FSRS-5 are accepted too. */
export function weightsProblem(weights: readonly number[]): string | null {
  if (weights.length !== 21 && weights.length !== 19) return `has ${weights.length} numbers; FSRS-6 has 21, FSRS-5 19`
  const wrong = weights.findIndex((weight, i) => {
    const [low, high] = WEIGHT_BOUNDS[i]!
    return !(weight >= low && weight <= high)
  })
  if (wrong < 0) return null
  return `has ${weights[wrong]} at index ${wrong}, where a number from ${WEIGHT_BOUNDS[wrong]!.join(' to ')} is expected`
}

const engines = new WeakMap<readonly number[], Map<number, FSRSAlgorithm>>()

/** One engine for each set of weights and retention; weights are told apart by identity. */
function engineFor(weights: readonly number[], retention: number): FSRSAlgorithm {
  const known = engines.get(weights) ?? new Map<number, FSRSAlgorithm>()
  engines.set(weights, known)
  let engine = known.get(retention)
  if (!engine) {
    // FSRS-5 knew no w19 and had a fixed decay of 0.5. The engine would fill them in itself, and print that it did.
    const w = weights.length === 19 ? [...weights, 0, 0.5] : [...weights]
    engine = new FSRSAlgorithm({ w, request_retention: retention, learning_steps: [], relearning_steps: [] })
    // It also raises w19 to 0.01 behind one's back, which changes the published results of FSRS-5.
    const inUse = engine.parameters.w as number[]
    inUse[19] = w[19]!
    known.set(retention, engine)
  }
  return engine
}

/** The memory after an answer, `days` whole learner days after the one before; `memory` is null at the first. */
export function nextMemory(
  memory: MemoryState | null,
  grade: Grade,
  days: number,
  weights = DEFAULT_WEIGHTS,
): MemoryState {
  const { stability, difficulty } = engineFor(weights, 0.9).next_state(memory, days, grade)
  return { stability, difficulty }
}

/** The chance of recall so many days after the last answer. */
export function recallAfter(days: number, stability: number, weights = DEFAULT_WEIGHTS): number {
  return engineFor(weights, 0.9).forgetting_curve(Math.max(days, 0), stability)
}

/** `recallAfter` for many memories: what depends on the weights alone is computed once. */
export function recallCurve(weights = DEFAULT_WEIGHTS): (days: number, stability: number) => number {
  const { decay, factor } = computeDecayFactor([...engineFor(weights, 0.9).parameters.w])
  return (days, stability) => Math.round(Math.pow(1 + (factor * (days > 0 ? days : 0)) / stability, decay) * 1e8) / 1e8
}

/** Days after which recall will have fallen to `retention`, not rounded. */
export function exactInterval(stability: number, retention: number, weights = DEFAULT_WEIGHTS): number {
  return stability * engineFor(weights, retention).interval_modifier
}

/**
 * What SM-2 knew of a memory, an ease (2.5 at first) and an interval in days, as FSRS has it: the stability at which recall
 * has fallen to `retention` after the interval, and the difficulty at which remembering would lengthen it by the ease.
 */
export function memoryFromSm2(
  ease: number,
  interval: number,
  retention: number,
  weights = DEFAULT_WEIGHTS,
): MemoryState {
  const w = (index: number) => engineFor(weights, 0.9).parameters.w[index]!
  const stability = Math.max(interval, 0.001) / engineFor(weights, retention).interval_modifier
  const gain = Math.exp(w(8)) * stability ** -w(9) * Math.expm1((1 - retention) * w(10))
  return { stability, difficulty: Math.min(Math.max(11 - (ease - 1) / gain, 1), 10) }
}
