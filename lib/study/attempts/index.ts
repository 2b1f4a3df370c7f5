export { drawVariant } from './draw'
export { shownSolution, shownVariant, shownVerdicts } from './shown'
export { submitAttempt } from './submit'
