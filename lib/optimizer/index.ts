/** Weights of FSRS fitted to one learner's own answers, in a thread of its own. */
export { fitWeights, type FitResult } from './fit'
export type { Recalled, Track } from './log'
export { LEAST_ANSWERS } from './split'
