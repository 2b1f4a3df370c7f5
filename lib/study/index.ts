/** The use cases: all that pages, route handlers and commands may ask of the learner's side of Epoch. */
export { drawVariant, submitAttempt } from './attempts'
export { getConcept } from './concepts'
export { regradeReview, undoReview } from './correct'
export { currentDeck } from './deck'
export { exportLearner } from './export'
export { isExpected, reportFault } from './faults'
export { applyFit, getFits, runFit, startFit, takeBackFit, tooFewText } from './fits'
export { getMap, getPageMap } from './map'
export { getSettings, isLearner, updateLearner } from './learner'
export { isTimeZone } from '@/lib/scheduler'
export { actOnItem, getItem, getMarked, markItem } from './items'
export { getMistakeKind, getMistakes } from './mistakes'
export { contextOf } from './now'
export { assessExam, getPlan, getWorkload, removeExam, saveExam } from './planning'
export { previewExercise, type ExercisePreview, type VariantPreview } from './preview'
export { conceptLabel, findPractice, type Practice, type PracticeOf, type Unknown } from './practice'
export { getQueue } from './queue'
export {
  answerQuiz,
  enterQuiz,
  finishQuiz,
  getQuiz,
  getQuizResult,
  getQuizSetup,
  startQuiz,
  withdrawQuiz,
  type QuizAnswered,
} from './quiz'
export { getRecent } from './recent'
export { recordReviews } from './record'
export { beginRestart, endRestart } from './restart'
export { searchBook } from './search'
export { checkHealth, prepareOrExit } from './startup'
export { getStatistics, getWeek } from './statistics'
export { getToday } from './today'
export { getBookView, getMemories, getPageView } from './views'
export type * from './concepts/types'
export type * from './map/types'
export type * from './mistakes/types'
export type * from './planning/types'
export type * from './quiz/types'
export type * from './types'
