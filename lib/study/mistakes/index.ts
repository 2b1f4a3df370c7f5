export { readMistakes } from './sums'
export { getMistakeKind, getMistakes } from './view'
