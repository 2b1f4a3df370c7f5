export { drawVariant } from './draw'
export { submitAttempt } from './submit'
