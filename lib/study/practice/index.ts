export { findPractice, type Practice, type PracticeOf, type Unknown } from './find'
export { conceptLabel, itemLabel } from './label'
export { planPracticeOf } from './plan'
