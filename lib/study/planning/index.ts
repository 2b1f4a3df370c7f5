export { removeExam, saveExam } from './save'
export type * from './types'
export { assessExam, getPlan, getWorkload } from './view'
