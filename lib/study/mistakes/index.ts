export { readMistakes } from './sums'
export { getMistakeKind, getMistakes, mistakesOn } from './view'
