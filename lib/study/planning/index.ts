export { removeExam, saveExam } from './save'
export { assessExam, getPlan, getWorkload } from './view'
