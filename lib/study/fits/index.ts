export { applyFit, takeBackFit } from './apply'
export { runFit, startFit, tooFewText } from './run'
export { getFits } from './view'
